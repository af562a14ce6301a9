import 'server-only';
import type { SchoolActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { today } from '@/lib/dates/clock';
import { toDateColumn } from '@/lib/dates/iso-date';
import { type Tx, withActor } from '@/lib/db/with-actor';

export interface Named {
  id: string;
  name: string;
}

export interface ProviderChoice {
  /** Lead provider and delivery partner, as `steps.provider` reads it. */
  value: string;
  leadProvider: string;
  deliveryPartner: string | null;
}

/** What a school chooses from when it registers somebody; each list begins with what it chose last. */
export interface RegistrationChoices {
  bodies: Named[];
  providers: ProviderChoice[];
  /** Times of mentors at the school. */
  mentors: (Named & { trn: string | null; personId: string })[];
  ects: (Named & { trn: string | null; personId: string })[];
  /** True when the first provider and body were chosen before. */
  hasPrevious: { body: boolean; provider: boolean };
}

export async function getRegistrationChoices(actor: SchoolActor): Promise<RegistrationChoices> {
  return withActor(actor, async (tx) => {
    const [bodies, providers, mentors, ects] = [
      await bodiesOf(tx, actor),
      await providersOf(tx, actor),
      await peopleOf(tx, actor, 'mentor'),
      await peopleOf(tx, actor, 'ect'),
    ];
    return {
      bodies: bodies.list,
      providers: providers.list,
      mentors,
      ects,
      hasPrevious: { body: bodies.hasPrevious, provider: providers.hasPrevious },
    };
  });
}

async function bodiesOf(tx: Tx, actor: SchoolActor): Promise<{ list: Named[]; hasPrevious: boolean }> {
  const all = await tx.organisation.findMany({
    where: { kind: 'appropriate_body' },
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
    take: 300,
  });
  const last = await tx.induction.findFirst({
    where: {
      appropriateBodyId: { not: null },
      person: { schoolPeriods: { some: { schoolId: actor.schoolId } } },
    },
    orderBy: { asOf: 'desc' },
    select: { appropriateBodyId: true },
  });
  return lastFirst(all, (body) => body.id === last?.appropriateBodyId);
}

async function providersOf(tx: Tx, actor: SchoolActor) {
  const leads = await tx.organisation.findMany({
    where: { kind: 'lead_provider' },
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
    take: 100,
  });
  const partnerships = await tx.partnership.findMany({
    where: {
      AND: [
        { OR: [{ endsOn: null }, { endsOn: { gte: toDateColumn(today()) } }] },
        tenantFilter({ schoolId: actor.schoolId }),
      ],
    },
    orderBy: { startsOn: 'desc' },
    select: {
      leadProvider: { select: { id: true, name: true } },
      deliveryPartner: { select: { id: true, name: true } },
    },
  });
  const pairs = new Map<string, ProviderChoice>();
  for (const { leadProvider, deliveryPartner } of partnerships)
    pairs.set(`${leadProvider.id}:${deliveryPartner.id}`, {
      value: `${leadProvider.id}:${deliveryPartner.id}`,
      leadProvider: leadProvider.name,
      deliveryPartner: deliveryPartner.name,
    });
  for (const { id, name } of leads) pairs.set(id, { value: id, leadProvider: name, deliveryPartner: null });
  const last = await tx.trainingPeriod.findFirst({
    where: {
      AND: [{ leadProviderId: { not: null } }, tenantFilter({ schoolPeriod: { schoolId: actor.schoolId } })],
    },
    orderBy: { startsOn: 'desc' },
    select: { leadProviderId: true, deliveryPartnerId: true },
  });
  const usual = last && [last.leadProviderId, last.deliveryPartnerId].filter(Boolean).join(':');
  return lastFirst([...pairs.values()], ({ value }) => value === usual);
}

function lastFirst<Item>(all: Item[], isLast: (item: Item) => boolean) {
  const previous = all.filter(isLast);
  return { list: [...previous, ...all.filter((item) => !isLast(item))], hasPrevious: previous.length > 0 };
}

async function peopleOf(tx: Tx, actor: SchoolActor, role: 'ect' | 'mentor') {
  const periods = await tx.schoolPeriod.findMany({
    where: {
      AND: [
        { role, OR: [{ endsOn: null }, { endsOn: { gte: toDateColumn(today()) } }] },
        tenantFilter({ schoolId: actor.schoolId }),
      ],
    },
    orderBy: { person: { name: 'asc' } },
    select: { id: true, person: { select: { id: true, name: true, trn: true } } },
    take: 500,
  });
  return periods.map(({ id, person }) => ({ id, name: person.name, trn: person.trn, personId: person.id }));
}
