import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { SchoolActor } from '@/lib/auth/actor';
import { withActor } from '@/lib/db/with-actor';
import { moveSubmission } from '../move';
import { readSubmission } from '../queries';

/** The school takes back what it sent, as long as nobody has decided about it. @throws NotFound, Conflict, RuleBroken */
export async function withdrawSubmission(
  actor: SchoolActor,
  { number, version }: { number: number; version: number },
): Promise<void> {
  await withActor(actor, async (tx) => {
    const submission = await readSubmission(tx, actor, number);
    await moveSubmission(tx, actor, submission, { to: 'withdrawn', version });
    await recordAudit(tx, actor, {
      action: 'registration.withdrawn',
      subjectType: 'registration_submission',
      subjectId: submission.id,
      organisationId: submission.school.id,
      fields: ['state'],
    });
  });
}
