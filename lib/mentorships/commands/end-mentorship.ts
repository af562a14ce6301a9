import 'server-only';
import { today } from '@/lib/dates/clock';
import { formatDateLong } from '@/lib/dates/format';
import type { IsoDate } from '@/lib/dates/iso-date';
import { withActor } from '@/lib/db/with-actor';
import { Conflict } from '@/lib/errors';
import { isCurrent } from '@/lib/periods/rules';
import { formerMentor, partnersOf, readMentorship, recordLastDay, refuse } from '../pair';
import { endProblem } from '../pairing-rules';
import { type PairingActor, requirePairingActor } from '../policy';
import { otherName } from '../rules';
import { tellOfPairing } from '../tell';
import type { MentorshipEndReason, SeenMentorship } from '../types';
import { closeMentorship } from '../write';

export interface EndMentorshipInput {
  schoolId: string;
  ectId: string;
  mentorship: SeenMentorship;
  /** Inclusive; it may lie ahead, and until it has come it can be changed by ending once more. */
  lastDay: IsoDate;
  reason: MentorshipEndReason;
}

/**
 * Says when somebody stops mentoring an ECT for whom nobody follows yet.
 *
 * @throws Conflict when somebody changed the mentorship meanwhile, or when it is over or has not begun
 * @throws NotFound, RuleBroken beside `ends`
 */
export async function endMentorship(actor: PairingActor, input: EndMentorshipInput): Promise<void> {
  const { schoolId, lastDay, reason } = input;
  requirePairingActor(actor, schoolId);
  await withActor(actor, async (tx) => {
    const { ect, mentor, mentorship } = await readMentorship(tx, actor, input);
    if (!isCurrent(mentorship, today())) throw new Conflict();
    const sides = mentor === null ? [ect] : [ect, mentor];
    refuse(endProblem(mentorship, lastDay, sides, ect.mentorships, today()));
    await closeMentorship(tx, input.mentorship, { lastDay, reason });
    await recordLastDay(tx, actor, schoolId, { ect, mentorship, lastDay });
    const until = `until ${formatDateLong(lastDay)}`;
    await tellOfPairing(tx, actor, {
      schoolId,
      mentorshipId: mentorship.id,
      ect,
      partnerIds: partnersOf(...sides),
      toEct: `${otherName(mentorship)} is your mentor ${until}`,
      toMentors: [formerMentor(mentorship, ect.name, lastDay)],
      toSchool: `${otherName(mentorship)} mentors ${ect.name} ${until}`,
    });
  });
}
