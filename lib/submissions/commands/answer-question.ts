import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { SchoolActor } from '@/lib/auth/actor';
import { withActor } from '@/lib/db/with-actor';
import { moveSubmission } from '../move';
import { readSubmission } from '../queries';
import type { SubmissionMove } from '../schemas';

/** Answers the question of staff, and hands what was sent back to be checked. @throws NotFound, Conflict, RuleBroken */
export async function answerQuestion(
  actor: SchoolActor,
  { number, version, text }: SubmissionMove,
): Promise<void> {
  await withActor(actor, async (tx) => {
    const submission = await readSubmission(tx, actor, number);
    await moveSubmission(tx, actor, submission, {
      to: 'checking',
      version,
      note: { kind: 'answer', body: text },
    });
    await recordAudit(tx, actor, {
      action: 'registration.answered',
      subjectType: 'registration_submission',
      subjectId: submission.id,
      organisationId: submission.school.id,
      fields: ['state'],
    });
  });
}
