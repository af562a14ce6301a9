import 'server-only';
import { now, today } from '@/lib/dates/clock';
import type { IsoDate } from '@/lib/dates/iso-date';
import { withActor } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import { currentMentorships } from '@/lib/mentorships/rules';
import { frameworkOf, type Straddler } from '@/lib/programmes/side-by-side';
import { trainingOn } from '@/lib/registrations/rules';
import { ownRecords, type SchoolReader } from './policy';
import { readPeople } from './read-people';
import type { PersonRecord } from './record';
import { relevantRecords } from './summary';

export interface Straddle {
  person: Straddler;
  /** Mentors and ECTs of today. */
  pairs: Straddler[];
}

/** In which programme a person and those they are paired with train, in each role. Foreign and missing: NotFound. */
export async function getStraddle(
  actor: SchoolReader,
  schoolId: string,
  personId: string,
): Promise<Straddle[]> {
  const at = { day: today(), now: now() };
  return withActor(actor, async (tx) => {
    const { records } = await readPeople(tx, { schoolId }, ownRecords(actor), { from: at.day });
    const relevant = relevantRecords(records, at.day);
    const own = relevant.filter((record) => record.personId === personId);
    if (own.length === 0) throw new NotFound();
    return own.map((record) => {
      const paired = new Set(
        currentMentorships(record.mentorships, at.day).flatMap(({ other }) => other?.personId ?? []),
      );
      const pairs = relevant.filter((other) => paired.has(other.personId) && other.role !== record.role);
      return { person: straddler(record, at.day), pairs: pairs.map((pair) => straddler(pair, at.day)) };
    });
  });
}

function straddler(record: PersonRecord, day: IsoDate): Straddler {
  const training = trainingOn(record, day);
  return {
    personId: record.personId,
    name: record.name,
    role: record.role,
    framework: training === null ? null : frameworkOf(training),
    leadProvider: training?.leadProvider?.name ?? null,
    trainedHere: record.trainedHere,
  };
}
