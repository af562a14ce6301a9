import 'server-only';
import type { SelfActor } from '@/lib/auth/actor';
import type { IsoDate } from '@/lib/dates/iso-date';
import type { Tx } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import type { EventRecord } from '@/lib/events/types';
import { currentMentorships } from '@/lib/mentorships/rules';
import { readPeople } from './read-people';
import type { PersonRecord } from './record';
import { loadRecords } from './records';
import { relevantRecords } from './summary';

/** The record of an ECT whom the mentor mentors today. Anybody else, earlier ECTs included: NotFound. */
export async function readMentee(
  tx: Tx,
  actor: SelfActor,
  personId: string,
  day: IsoDate,
): Promise<{ record: PersonRecord; records: PersonRecord[]; events: EventRecord[] }> {
  const own = { personIds: [actor.personId] };
  const isMentee = (await loadRecords(tx, own, own))
    .filter((record) => record.role === 'mentor')
    .flatMap((record) => currentMentorships(record.mentorships, day))
    .some(({ other }) => other?.personId === personId);
  if (!isMentee) throw new NotFound();
  const { records, events } = await readPeople(tx, { personIds: [personId] }, {}, { revisions: true });
  const record = relevantRecords(records, day).find(({ role }) => role === 'ect');
  if (record === undefined) throw new NotFound();
  return { record, records, events };
}
