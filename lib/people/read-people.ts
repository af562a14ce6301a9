import 'server-only';
import type { IsoDate } from '@/lib/dates/iso-date';
import type { Tx } from '@/lib/db/with-actor';
import { loadEvents } from '@/lib/events/records';
import type { EventRecord } from '@/lib/events/types';
import type { MaterialsFor } from '@/lib/materials/read-materials';
import type { PersonRecord } from './record';
import { loadRecords, type RecordScope } from './records';

export interface PeopleAndEvents {
  records: PersonRecord[];
  events: EventRecord[];
}

interface EventsWanted {
  from?: IsoDate;
  revisions?: boolean;
  joinLinks?: boolean;
  materials?: MaterialsFor;
}

/** People and the events of their groups and names: two statements, whatever their number. */
export async function readPeople(
  tx: Tx,
  scope: RecordScope,
  own: RecordScope,
  wanted: EventsWanted = {},
): Promise<PeopleAndEvents> {
  const records = await loadRecords(tx, scope, own);
  const groupIds = [...new Set(records.flatMap((record) => record.places.map((place) => place.groupId)))];
  const personIds = [...new Set(records.map((record) => record.personId))];
  return { records, events: await loadEvents(tx, { groupIds, personIds, ...wanted }) };
}

/** The same records with why their mentorships ended, which ECTs and mentors are not told. */
export async function withEndReasons(tx: Tx, records: PersonRecord[]): Promise<PersonRecord[]> {
  const ids = records.flatMap(({ mentorships }) => mentorships.map(({ id }) => id));
  if (ids.length === 0) return records;
  const ended = await tx.mentorship.findMany({
    where: { id: { in: ids }, endReason: { not: null } },
    select: { id: true, endReason: true },
  });
  const reasons = new Map(ended.map(({ id, endReason }) => [id, endReason]));
  return records.map((record) => ({
    ...record,
    mentorships: record.mentorships.map((pair) => ({ ...pair, endReason: reasons.get(pair.id) ?? null })),
  }));
}
