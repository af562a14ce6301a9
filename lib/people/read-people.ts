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
