import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { StaffActor } from '@/lib/auth/actor';
import { withActor } from '@/lib/db/with-actor';
import { RuleBroken } from '@/lib/errors';
import { moveSubmission } from '../move';
import { readSubmission } from '../queries';
import type { SubmissionState } from '../types';

export interface Decision {
  number: number;
  version: number;
  to: Exclude<SubmissionState, 'accepted' | 'received'>;
  /** The question, or the reason; the school reads it. */
  text: string;
}

const missing: Partial<Record<SubmissionState, string>> = {
  waiting_for_school: 'Enter your question',
  not_eligible: 'Enter the reason. The school reads it',
  withdrawn: 'Enter the reason. The school reads it',
};

/** Staff take it up, ask the school, or end it with a reason. @throws NotFound, Conflict, RuleBroken */
export async function decideSubmission(
  actor: StaffActor,
  { number, version, to, text }: Decision,
): Promise<void> {
  const needed = missing[to];
  if (needed !== undefined && text === '') throw new RuleBroken('text_missing', needed, 'text');
  await withActor(actor, async (tx) => {
    const submission = await readSubmission(tx, actor, number);
    const note =
      text === ''
        ? undefined
        : { kind: to === 'waiting_for_school' ? ('question' as const) : ('decision' as const), body: text };
    await moveSubmission(tx, actor, submission, { to, version, note });
    await recordAudit(tx, actor, {
      action: `registration.${to}`,
      subjectType: 'registration_submission',
      subjectId: submission.id,
      organisationId: submission.school.id,
      fields: ['state'],
    });
  });
}
