import 'server-only';
import { formatDateLong } from '@/lib/dates/format';
import { withActor } from '@/lib/db/with-actor';
import { partnersOf, readMentorship, takeBack } from '../pair';
import { type PairingActor, requirePairingActor } from '../policy';
import { otherName } from '../rules';
import { tellOfPairing } from '../tell';
import type { SeenMentorship } from '../types';

export interface CancelPlannedMentorInput {
  schoolId: string;
  ectId: string;
  mentorship: SeenMentorship;
  /** True: the mentor who would have ended the day before goes on. */
  formerGoesOn: boolean;
}

/**
 * Takes a planned mentor back before the first day, as if it had never been planned.
 *
 * @throws Conflict when somebody changed it meanwhile, or when it has begun
 * @throws NotFound
 */
export async function cancelPlannedMentor(
  actor: PairingActor,
  input: CancelPlannedMentorInput,
): Promise<void> {
  const { schoolId, formerGoesOn } = input;
  requirePairingActor(actor, schoolId);
  await withActor(actor, async (tx) => {
    const planned = await readMentorship(tx, actor, input);
    const { ect, mentor, mentorship } = planned;
    const former = await takeBack(tx, actor, schoolId, planned, input.mentorship, { formerGoesOn });
    const on = formatDateLong(mentorship.startsOn);
    const goesOn = former === null ? '' : `. ${otherName(former)} goes on`;
    await tellOfPairing(tx, actor, {
      schoolId,
      mentorshipId: mentorship.id,
      ect,
      partnerIds: partnersOf(...(mentor === null ? [ect] : [ect, mentor])),
      toEct: `${otherName(mentorship)} does not become your mentor on ${on}${goesOn}`,
      toMentors: [
        { userId: mentorship.otherUserId, title: `You do not become the mentor of ${ect.name} on ${on}` },
        ...(former === null
          ? []
          : [{ userId: former.otherUserId, title: `You go on mentoring ${ect.name}` }]),
      ],
      toSchool: `${otherName(mentorship)} does not become the mentor of ${ect.name} on ${on}${goesOn}`,
    });
  });
}
