import 'server-only';
import type { IsoDate } from '@/lib/dates/iso-date';
import { withActor } from '@/lib/db/with-actor';
import { begin, fromDay, isOrWillBe, partnersOf, readPair } from '../pair';
import { type PairingActor, requirePairingActor } from '../policy';
import { tellOfPairing } from '../tell';

export interface AssignMentorInput {
  schoolId: string;
  /** Person, as is `mentorId`: which of their stays at the school is meant follows from the day. */
  ectId: string;
  mentorId: string;
  /** At earliest the first day of both at the school; a later day is a plan until then. */
  startsOn: IsoDate;
}

/**
 * Pairs an ECT who has no mentor on a day with a mentor of the school, at once. Returns the mentorship’s id.
 *
 * @throws NotFound for people who are not at the actor’s school
 * @throws RuleBroken beside `mentor` or `starts`
 */
export async function assignMentor(actor: PairingActor, input: AssignMentorInput): Promise<string> {
  const { schoolId, startsOn } = input;
  requirePairingActor(actor, schoolId);
  return withActor(actor, async (tx) => {
    const pair = await readPair(tx, actor, input);
    const { ect, mentor } = pair;
    const id = await begin(tx, actor, schoolId, pair, { startsOn, replaces: null });
    await tellOfPairing(tx, actor, {
      schoolId,
      mentorshipId: id,
      ect,
      partnerIds: partnersOf(ect, mentor),
      toEct: `${mentor.name} ${isOrWillBe(startsOn)} your mentor ${fromDay(startsOn)}`,
      toMentors: [{ userId: mentor.userId, title: `You mentor ${ect.name} ${fromDay(startsOn)}` }],
      toSchool: `${mentor.name} ${isOrWillBe(startsOn)} the mentor of ${ect.name} ${fromDay(startsOn)}`,
    });
    return id;
  });
}
