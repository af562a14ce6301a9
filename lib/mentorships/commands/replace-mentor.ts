import 'server-only';
import { today } from '@/lib/dates/clock';
import { addDays } from '@/lib/dates/iso-date';
import { withActor } from '@/lib/db/with-actor';
import { Conflict, RuleBroken } from '@/lib/errors';
import { isCurrent } from '@/lib/periods/rules';
import {
  begin,
  formerMentor,
  fromDay,
  isOrWillBe,
  partnersOf,
  readPair,
  recordLastDay,
  seenOf,
} from '../pair';
import { type PairingActor, requirePairingActor } from '../policy';
import { otherName } from '../rules';
import { tellOfPairing } from '../tell';
import type { MentorshipEndReason, SeenMentorship } from '../types';
import { closeMentorship } from '../write';
import type { AssignMentorInput } from './assign-mentor';

export interface ReplaceMentorInput extends AssignMentorInput {
  /** The mentorship of today, as the page showed it. */
  replaces: SeenMentorship;
  /** Needed unless the mentor before has stopped by then anyway. */
  reason: MentorshipEndReason | null;
}

/**
 * Another mentor from a day on: the one before ends the day before, in the same transaction. Returns the id of the
 * new mentorship.
 *
 * @throws Conflict when somebody changed the mentorship meanwhile, or when it is over
 * @throws NotFound, RuleBroken as assignMentor; beside `reason` when it is missing
 */
export async function replaceMentor(actor: PairingActor, input: ReplaceMentorInput): Promise<string> {
  const { schoolId, startsOn, reason } = input;
  requirePairingActor(actor, schoolId);
  return withActor(actor, async (tx) => {
    const pair = await readPair(tx, actor, input);
    const { ect, mentor } = pair;
    const former = seenOf(ect, input.replaces.id);
    if (former.version !== input.replaces.version || !isCurrent(former, today())) throw new Conflict();
    const lastDay = addDays(startsOn, -1);
    const cutShort = former.startsOn <= lastDay && (former.endsOn === null || former.endsOn > lastDay);
    if (cutShort) {
      if (reason === null) throw new RuleBroken('reason_missing', 'Select why the mentor changes', 'reason');
      await closeMentorship(tx, input.replaces, { lastDay, reason });
      await recordLastDay(tx, actor, schoolId, { ect, mentorship: former, lastDay });
    }
    const id = await begin(tx, actor, schoolId, pair, { startsOn, replaces: former });
    const after = `${fromDay(startsOn)}, after ${otherName(former)}`;
    await tellOfPairing(tx, actor, {
      schoolId,
      mentorshipId: id,
      ect,
      partnerIds: partnersOf(ect, mentor),
      toEct: `${mentor.name} ${isOrWillBe(startsOn)} your mentor ${after}`,
      toMentors: [
        { userId: mentor.userId, title: `You mentor ${ect.name} ${fromDay(startsOn)}` },
        ...(cutShort ? [formerMentor(former, ect.name, lastDay)] : []),
      ],
      toSchool: `${mentor.name} ${isOrWillBe(startsOn)} the mentor of ${ect.name} ${after}`,
    });
    return id;
  });
}
