import 'server-only';
import type { SchoolActor, StaffActor } from '@/lib/auth/actor';
import { now } from '@/lib/dates/clock';
import type { Tx } from '@/lib/db/with-actor';
import { Conflict, RuleBroken } from '@/lib/errors';
import { staffStateWords, submissionNumber } from './labels';
import { tellSchoolOfSubmission, tellStaffOfSubmission } from './tell';
import { canMove } from './transitions';
import type { NoteKind, SubmissionDetail, SubmissionState } from './types';

interface Move {
  to: Exclude<SubmissionState, 'accepted'>;
  /** Of the submission when the page was opened. */
  version: number;
  note?: { kind: NoteKind; body: string };
}

/**
 * Moves what a school sent along its states, with a note where one belongs to it, and tells the other side.
 *
 * @throws RuleBroken for a move that the table of transitions does not have
 * @throws Conflict when somebody else was quicker
 */
export async function moveSubmission(
  tx: Tx,
  actor: SchoolActor | StaffActor,
  submission: SubmissionDetail,
  { to, version, note }: Move,
): Promise<void> {
  if (!canMove(submission.state, to, actor.kind === 'school' ? 'app_school' : 'app_staff'))
    throw new RuleBroken(
      'submission_transition_allowed',
      `${submissionNumber(submission.number)} is “${staffStateWords[submission.state].tag.toLowerCase()}” and cannot become “${staffStateWords[to].tag.toLowerCase()}”`,
    );
  const { count } = await tx.registrationSubmission.updateMany({
    where: { id: submission.id, version, state: submission.state },
    data: {
      state: to,
      stateSince: now(),
      version: { increment: 1 },
      ...(actor.kind === 'staff' ? { decidedById: actor.userId } : {}),
    },
  });
  if (count === 0) throw new Conflict();
  if (note !== undefined)
    await tx.registrationNote.createMany({
      data: [{ submissionId: submission.id, kind: note.kind, body: note.body, authorId: actor.userId }],
    });
  await tellOtherSide(tx, actor, submission, to);
}

const newsForSchool: Partial<Record<SubmissionState, string>> = {
  waiting_for_school: 'Question about the registration of',
  not_eligible: 'Not accepted: the registration of',
  withdrawn: 'Withdrawn: the registration of',
};

async function tellOtherSide(
  tx: Tx,
  actor: SchoolActor | StaffActor,
  { id, number, name, school }: SubmissionDetail,
  to: SubmissionState,
): Promise<void> {
  const about = { submissionId: id, number };
  if (actor.kind === 'school') {
    const handler = await tx.registrationSubmission.findUniqueOrThrow({
      where: { id },
      select: { handlerId: true },
    });
    const what = to === 'checking' ? 'answered' : 'withdrawn by the school';
    const title = `${submissionNumber(number)} ${what}: ${name}`;
    await tellStaffOfSubmission(tx, { ...about, organisationId: handler.handlerId, title });
    return;
  }
  const news = newsForSchool[to];
  if (news === undefined) return;
  await tellSchoolOfSubmission(tx, {
    ...about,
    organisationId: school.id,
    schoolId: school.id,
    title: `${news} ${name}`,
  });
}
