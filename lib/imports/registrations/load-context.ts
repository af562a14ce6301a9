import 'server-only';
import { fromDateColumn } from '@/lib/dates/iso-date';
import type { Tx } from '@/lib/db/with-actor';
import { loadSchools } from '../schools-of-file';
import type { Batch } from '../types';
import { type GroupOfFile, groupKey, type ImportContext, referenceKey, type Scope } from './context';
import { loadPeople } from './load-people';
import type { PersonState } from './records';

/** What a file names: everything is loaded by these, in a handful of statements whatever the number of rows. */
export interface NamedInFile {
  urns: number[];
  trns: string[];
  references: string[];
  emails: string[];
}

export async function loadContext(tx: Tx, batch: Batch, named: NamedInFile): Promise<ImportContext> {
  const scope = await loadScope(tx, batch);
  const people = await loadPeople(tx, { ...named, leadProviderIds: scope.leadProviders.map(({ id }) => id) });
  const bodies = await tx.organisation.findMany({
    where: { kind: 'appropriate_body' },
    select: { id: true, name: true, shortName: true },
  });
  const registrationsByReference: ImportContext['registrationsByReference'] = new Map();
  for (const person of people)
    for (const period of person.periods)
      for (const registration of period.registrations)
        if (registration.reference !== null)
          registrationsByReference.set(referenceKey(registration.leadProviderId, registration.reference), {
            registration,
            person,
          });
  return {
    asOf: batch.asOf,
    scope,
    schools: await loadSchools(
      tx,
      named.urns,
      people.flatMap((person) => person.periods.map((one) => one.schoolId)),
    ),
    groups: await loadGroups(tx, scope, people),
    programmes: await loadProgrammes(tx, scope),
    appropriateBodies: new Map(
      bodies.flatMap(({ id, name, shortName }) => [
        [name.toLowerCase(), id] as const,
        ...(shortName === null ? [] : [[shortName.toLowerCase(), id] as const]),
      ]),
    ),
    peopleByTrn: new Map(
      people.flatMap((person) => (person.trn === null ? [] : [[person.trn, person] as const])),
    ),
    trnsOfNow: await loadTrnsOfNow(tx, named.trns),
    registrationsByReference,
    peopleByEmail: await loadEmails(tx, scope, named.emails),
  };
}

async function loadTrnsOfNow(tx: Tx, trns: string[]): Promise<Map<string, string>> {
  const merged = await tx.person.findMany({
    where: { trn: { in: trns }, mergedIntoId: { not: null } },
    select: { trn: true, mergedInto: { select: { trn: true } } },
  });
  return new Map(
    merged.flatMap(({ trn, mergedInto }) =>
      trn === null || !mergedInto?.trn ? [] : [[trn, mergedInto.trn] as const],
    ),
  );
}

/**
 * Staff of a lead provider import its own registrations, with any delivery partner. Staff of a delivery partner
 * import what they deliver, for the lead providers that they work with.
 */
export async function loadScope(tx: Tx, { organisationId, organisationKind }: Batch): Promise<Scope> {
  const select = { id: true, name: true, shortName: true };
  const own = await tx.organisation.findUniqueOrThrow({ where: { id: organisationId }, select });
  if (organisationKind === 'lead_provider') {
    const all = await tx.organisation.findMany({
      where: { kind: 'delivery_partner' },
      select,
      orderBy: { name: 'asc' },
    });
    const worksWith = await tx.partnership.findMany({
      where: { leadProviderId: organisationId },
      distinct: ['deliveryPartnerId'],
      select: { deliveryPartnerId: true },
    });
    const usual = all.filter(({ id }) => worksWith.some(({ deliveryPartnerId }) => deliveryPartnerId === id));
    const usualDeliveryPartner = (usual.length === 1 ? usual[0] : undefined) ?? null;
    return {
      organisationId,
      kind: 'lead_provider',
      leadProviders: [own],
      deliveryPartners: all,
      usualDeliveryPartner,
    };
  }
  const leadProviders = await tx.organisation.findMany({
    where: { ledPartnerships: { some: { deliveryPartnerId: organisationId } } },
    select,
    orderBy: { name: 'asc' },
  });
  return {
    organisationId,
    kind: 'delivery_partner',
    leadProviders,
    deliveryPartners: [own],
    usualDeliveryPartner: own,
  };
}

async function loadGroups(
  tx: Tx,
  scope: Scope,
  people: readonly PersonState[],
): Promise<Map<string, GroupOfFile>> {
  const groups = await tx.group.findMany({
    where: {
      leadProviderId: { in: scope.leadProviders.map(({ id }) => id) },
      deliveryPartnerId: { in: scope.deliveryPartners.map(({ id }) => id) },
    },
    include: {
      memberships: { select: { id: true, startsOn: true, endsOn: true } },
      keptFor: { select: { startsOn: true, endsOn: true, schoolPeriod: { select: { endsOn: true } } } },
    },
  });
  const trainings = people.flatMap(({ periods }) => periods.flatMap((period) => period.trainings));
  const ofFile = new Map(
    trainings.flatMap(({ places }) => places.map((place) => [place.id, place] as const)),
  );
  return new Map(
    groups.map(({ memberships, keptFor, ...group }) => [
      groupKey(group.deliveryPartnerId, group.name),
      {
        ...group,
        places: [
          ...memberships.map(
            ({ id, startsOn, endsOn }) =>
              ofFile.get(id) ?? { startsOn: fromDateColumn(startsOn), endsOn: fromDateColumn(endsOn) },
          ),
          ...keptFor.map(({ startsOn, endsOn, schoolPeriod }) => ({
            startsOn: fromDateColumn(startsOn),
            endsOn: fromDateColumn(endsOn ?? schoolPeriod.endsOn),
          })),
        ],
      },
    ]),
  );
}

async function loadProgrammes(tx: Tx, scope: Scope): Promise<ImportContext['programmes']> {
  const programmes = await tx.programme.findMany({
    where: { leadProviderId: { in: scope.leadProviders.map(({ id }) => id) } },
    include: { versions: { orderBy: { number: 'desc' }, select: { id: true } } },
  });
  return programmes.flatMap(({ name, leadProviderId, versions }) => {
    const [latest] = versions;
    if (latest === undefined) return [];
    return [{ name, leadProviderId, versionIds: versions.map(({ id }) => id), latestVersionId: latest.id }];
  });
}

/** Only of people whom the organisation trains: of others nothing is said, not even that they have an address. */
async function loadEmails(tx: Tx, scope: Scope, emails: string[]): Promise<Map<string, string[]>> {
  const rows = await tx.$queryRaw<{ email: string; ids: string[] }[]>`
    select lower(n.email::text) as email, array_agg(n.id::text) as ids from person n
    where n.email = any(${emails}::citext[]) and exists (
      select from school_period p join registration r on r.school_period_id = p.id
      where p.person_id = n.id and ${scope.organisationId}::uuid in (r.lead_provider_id, r.delivery_partner_id))
    group by 1`;
  return new Map(rows.map(({ email, ids }) => [email, ids]));
}
