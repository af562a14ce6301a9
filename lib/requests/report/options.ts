import 'server-only';
import { now, today } from '@/lib/dates/clock';
import { formatDateLong, formatTimeRange } from '@/lib/dates/format';
import { toDateColumn } from '@/lib/dates/iso-date';
import type { Tx } from '@/lib/db/with-actor';
import { readPeople } from '@/lib/people/read-people';
import { attends, isWindow } from '@/lib/schedules/rules';
import type { Field, FieldOption, OptionSource } from '../fields/types';

export type OptionsByField = Readonly<Record<string, readonly FieldOption[]>>;

export interface OptionScope {
  schoolId: string;
  personId: string | null;
  schoolPeriodId: string | null;
}

/**
 * What may be chosen for the fields that name records, read as the actor. An answer is asked for again here when it
 * is sent: an id that the actor cannot see, or that does not belong there, is in none of the lists.
 */
export async function readOptions(
  tx: Tx,
  fields: readonly Field[],
  scope: OptionScope,
): Promise<OptionsByField> {
  const options: Record<string, readonly FieldOption[]> = {};
  for (const field of fields) {
    if (field.kind !== 'record') continue;
    options[field.name] = [...(await readSource(tx, field.source, scope)), ...(field.others ?? [])];
  }
  return options;
}

async function readSource(tx: Tx, source: OptionSource, scope: OptionScope): Promise<FieldOption[]> {
  switch (source) {
    case 'mentors':
      return readMentors(tx, scope);
    case 'own_events':
      return readOwnEvents(tx, scope);
    case 'lead_providers':
      return readOrganisations(tx, 'lead_provider');
    case 'delivery_partners':
      return readOrganisations(tx, 'delivery_partner');
    case 'appropriate_bodies':
      return readOrganisations(tx, 'appropriate_body');
    case 'groups':
      // Schools and people wish in words; which group it becomes is for staff.
      return [];
  }
}

/** Mentors of the school who are there today or later, the person themself left out. */
export async function readMentors(tx: Tx, scope: OptionScope): Promise<FieldOption[]> {
  const mentors = await tx.schoolPeriod.findMany({
    where: {
      schoolId: scope.schoolId,
      role: 'mentor',
      OR: [{ endsOn: null }, { endsOn: { gte: toDateColumn(today()) } }],
      ...(scope.personId === null ? {} : { NOT: { personId: scope.personId } }),
    },
    orderBy: { person: { name: 'asc' } },
    select: { id: true, person: { select: { name: true } } },
  });
  return mentors.map(({ id, person }) => ({ value: id, label: person.name }));
}

async function readOwnEvents(tx: Tx, { schoolId, personId }: OptionScope): Promise<FieldOption[]> {
  if (personId === null) return [];
  const own = { schoolId, personIds: [personId] };
  const { records, events } = await readPeople(tx, own, own, { from: today() });
  return events
    .filter(
      (event) =>
        !isWindow(event) &&
        event.status !== 'cancelled' &&
        event.startsAt > now() &&
        records.some((record) => attends(record, event)),
    )
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
    .slice(0, 12)
    .map((event) => ({
      value: event.id,
      label: event.title,
      hint: `${formatDateLong(event.date)}, ${formatTimeRange(event.startsAt, event.endsAt)}`,
    }));
}

async function readOrganisations(
  tx: Tx,
  kind: 'lead_provider' | 'delivery_partner' | 'appropriate_body',
): Promise<FieldOption[]> {
  const found = await tx.organisation.findMany({
    where: { kind },
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
  });
  return found.map(({ id, name }) => ({ value: id, label: name }));
}
