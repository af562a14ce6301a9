import 'server-only';
import { addDays, type IsoDate } from '@/lib/dates/iso-date';
import { withActor } from '@/lib/db/with-actor';
import { begin, fromDay, partnersOf, readMentorship, readPair, recordLastDay, takeBack } from '../pair';
import { type PairingActor, requirePairingActor } from '../policy';
import { otherName } from '../rules';
import { tellOfPairing } from '../tell';
import type { SeenMentorship } from '../types';
import { closeMentorship } from '../write';

export interface ChangePlannedMentorInput {
  schoolId: string;
  ectId: string;
  /** The plan, as the page showed it. */
  mentorship: SeenMentorship;
  mentorId: string;
  startsOn: IsoDate;
}

/**
 * Another mentor or another day for a plan. The mentor before ends the day before the new day. Returns the id of the
 * mentorship that stands for the plan now.
 *
 * @throws Conflict when somebody changed it meanwhile, or when it has begun
 * @throws NotFound, RuleBroken as assignMentor
 */
export async function changePlannedMentor(
  actor: PairingActor,
  input: ChangePlannedMentorInput,
): Promise<string> {
  const { schoolId, startsOn } = input;
  requirePairingActor(actor, schoolId);
  return withActor(actor, async (tx) => {
    const planned = await readMentorship(tx, actor, input);
    const before = planned.mentorship;
    const former = await takeBack(tx, actor, schoolId, planned, input.mentorship, { formerGoesOn: true });
    if (
      former !== null &&
      former.startsOn < startsOn &&
      (former.endsOn === null || former.endsOn >= startsOn)
    ) {
      const lastDay = addDays(startsOn, -1);
      await closeMentorship(tx, former, { lastDay, reason: former.endReason });
      await recordLastDay(tx, actor, schoolId, { ect: planned.ect, mentorship: former, lastDay });
    }
    const pair = await readPair(tx, actor, input);
    const { ect, mentor } = pair;
    const id = await begin(tx, actor, schoolId, pair, { startsOn, replaces: null });
    const isSame = before.other?.personId === mentor.personId;
    await tellOfPairing(tx, actor, {
      schoolId,
      mentorshipId: id,
      ect,
      partnerIds: partnersOf(ect, mentor),
      toEct: `${mentor.name} becomes your mentor ${fromDay(startsOn)}: the plan has changed`,
      toMentors: [
        { userId: mentor.userId, title: `You mentor ${ect.name} ${fromDay(startsOn)}: the plan has changed` },
        ...(isSame
          ? []
          : [{ userId: before.otherUserId, title: `You do not become the mentor of ${ect.name} after all` }]),
      ],
      toSchool: isSame
        ? `${mentor.name} becomes the mentor of ${ect.name} ${fromDay(startsOn)}: the plan has changed`
        : `${mentor.name}, not ${otherName(before)}, becomes the mentor of ${ect.name} ${fromDay(startsOn)}`,
    });
    return id;
  });
}
