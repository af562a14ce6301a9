import 'server-only';
import type { SchoolActor, SelfActor, StaffActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import { ownRecords, type SchoolReader } from '@/lib/people/policy';
import { staffOnlySubjects } from './rules';
import type { History, HistoryChange, HistoryEntry } from './types';
import { fieldLabel, sentenceOf, valueInWords } from './words';

export const pageSize = 25;

/**
 * What was changed of a person in their time at the school, latest first. A school sees only that; staff, what
 * belongs to the training of their organisation. @throws NotFound, also for what is not the reader's
 */
export async function getPersonHistory(
  actor: SchoolReader,
  { schoolId, personId, page }: { schoolId: string; personId: string; page: number },
): Promise<History> {
  return withActor(actor, async (tx) => {
    const periods = await tx.schoolPeriod.findMany({
      where: { AND: [{ schoolId, personId }, tenantFilter(ownRecords(actor))] },
      select: { id: true, person: { select: { name: true, userId: true } } },
    });
    const [first] = periods;
    if (first === undefined) throw new NotFound();
    const links = { personId, schoolPeriodId: { in: periods.map(({ id }) => id) } };
    return readHistory(tx, actor, first.person, links, page);
  });
}

/** Everything that was changed of the person themself, latest first. */
export async function getOwnHistory(actor: SelfActor, { page }: { page: number }): Promise<History> {
  return withActor(actor, async (tx) => {
    const person = await tx.person.findFirst({
      where: { id: actor.personId },
      select: { name: true, userId: true },
    });
    if (person === null) throw new NotFound();
    return readHistory(tx, actor, person, tenantFilter({ personId: actor.personId }), page);
  });
}

/** What became of a request that the staff member reads, latest first. */
export async function readRequestHistory(
  tx: Tx,
  actor: StaffActor,
  { id, person }: { id: string; person: Subject },
): Promise<HistoryEntry[]> {
  const events = await tx.auditEvent.findMany({
    where: { subjectType: 'service_request', subjectId: id },
    orderBy: { id: 'desc' },
    take: 200,
  });
  return entriesOf(tx, actor, person, events);
}

type HistoryReader = SchoolActor | SelfActor | StaffActor;
interface Subject {
  name: string;
  userId: string | null;
}

interface Links {
  personId?: string;
  schoolPeriodId?: { in: string[] };
}

async function readHistory(
  tx: Tx,
  actor: HistoryReader,
  person: Subject,
  links: Links,
  page: number,
): Promise<History> {
  const linked = await tx.auditPerson.findMany({
    where: links,
    select: { eventId: true },
    distinct: ['eventId'],
  });
  // Of a record that was merged into this one.
  const carried = await tx.auditCarried.findMany({
    where: links,
    select: { eventId: true },
    distinct: ['eventId'],
  });
  const hidden = actor.kind === 'staff' ? {} : { subjectType: { notIn: staffOnlySubjects } };
  const where = {
    AND: [{ id: { in: [...linked, ...carried].map(({ eventId }) => eventId) } }, tenantFilter(hidden)],
  };
  const events = await tx.auditEvent.findMany({
    where,
    orderBy: { id: 'desc' },
    skip: (page - 1) * pageSize,
    take: pageSize,
  });
  return {
    name: person.name,
    total: await tx.auditEvent.count({ where }),
    entries: await entriesOf(tx, actor, person, events),
  };
}

async function entriesOf(
  tx: Tx,
  actor: HistoryReader,
  person: Subject,
  events: readonly EventRow[],
): Promise<HistoryEntry[]> {
  const values = await tx.auditValue.findMany({
    where: { eventId: { in: events.map(({ id }) => id) } },
    select: { eventId: true, field: true, was: true, is: true },
  });
  const byEvent = Map.groupBy(values, ({ eventId }) => eventId);
  const whoOf = await readActors(tx, actor, person, events);
  return events.map(
    (event): HistoryEntry => ({
      id: String(event.id),
      at: event.at,
      what: sentenceOf(event.action),
      who: whoOf(event),
      changes: changesOf(event, byEvent.get(event.id) ?? []),
    }),
  );
}

type EventRow = Awaited<ReturnType<Tx['auditEvent']['findMany']>>[number];

function changesOf(
  { subjectType, fields, valueHashes }: EventRow,
  values: readonly { field: string; was: string | null; is: string | null }[],
): HistoryChange[] {
  const kept = new Map(values.map((value) => [value.field, value]));
  const hashed = typeof valueHashes === 'object' && valueHashes !== null ? valueHashes : {};
  return fields
    .filter((field) => Object.hasOwn(hashed, field))
    .map((field) => {
      const value = kept.get(field);
      return {
        label: fieldLabel(subjectType, field),
        was: valueInWords(field, value?.was ?? null),
        is: valueInWords(field, value?.is ?? null),
        isErased: value === undefined,
      };
    });
}

/** Staff are named by their organisation to everybody but their own colleagues. */
async function readActors(
  tx: Tx,
  actor: HistoryReader,
  person: Subject,
  events: readonly EventRow[],
): Promise<(event: EventRow) => string> {
  const users = await tx.user.findMany({
    where: { id: { in: events.flatMap(({ actorUserId }) => actorUserId ?? []) } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(users.map(({ id, name }) => [id, name ?? undefined]));
  const organisations = await tx.organisation.findMany({
    where: {
      id: { in: events.flatMap((event) => [event.actorOrganisationId, event.organisationId]).filter(isId) },
    },
    select: { id: true, name: true, kind: true },
  });
  const organisationOf = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  return (event) => {
    const { actorKind, actorUserId } = event;
    if (actorUserId !== null && actorUserId === actor.userId && actorKind !== 'system') return 'You';
    const organisation = organisationOf.get(event.actorOrganisationId ?? '')?.name;
    const name = nameOf.get(actorUserId ?? '');
    const isColleague = actor.kind === 'staff' && event.actorOrganisationId === actor.organisationId;
    switch (actorKind) {
      case 'school':
        return name ?? organisation ?? 'The school';
      case 'staff':
        return (isColleague ? name : organisation) ?? organisation ?? 'The training provider';
      case 'facilitator':
        return organisation ?? 'A facilitator';
      case 'self':
        return actorUserId === person.userId ? person.name : 'An ECT or mentor';
      case 'administrator':
        return 'An administrator';
      case 'sign-in':
        return 'Whoever was invited';
      default:
        return providerOf(organisationOf.get(event.organisationId ?? '')) ?? 'This service';
    }
  };
}

const isId = (id: string | null): id is string => id !== null;

/** Whose import it was: what the worker did for a provider is said to be the provider's. */
function providerOf(organisation: { name: string; kind: string } | undefined): string | null {
  const isProvider = organisation?.kind === 'lead_provider' || organisation?.kind === 'delivery_partner';
  return organisation !== undefined && isProvider ? organisation.name : null;
}
