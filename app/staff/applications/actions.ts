'use server';

import { decideMany } from '@/lib/applications/commands/decide-many';
import { bulkSchema, registrationDecisionSchema, submissionDecisionSchema } from '@/lib/applications/schemas';
import { requireStaff } from '@/lib/auth/require-actor';
import { answerAction, formAction } from '@/lib/forms/form-action';
import { moveRegistration } from '@/lib/registrations/commands/move-registration';
import { acceptSubmission } from '@/lib/submissions/commands/accept-submission';
import { decideSubmission } from '@/lib/submissions/commands/decide-submission';
import { submissionNumber } from '@/lib/submissions/labels';

export const decideSubmissionAction = formAction({
  schema: submissionDecisionSchema,
  run: async ({ to, number, version, text }) => {
    const { actor } = await requireStaff();
    if (to === 'accepted') await acceptSubmission(actor, { number, version });
    else await decideSubmission(actor, { number, version, to, text });
    return `/staff/applications/${submissionNumber(number)}?done=${to}`;
  },
});

export const moveRegistrationAction = formAction({
  schema: registrationDecisionSchema,
  run: async ({ to, id, version, text }) => {
    const { actor } = await requireStaff();
    await moveRegistration(actor, { id, version, to, text });
    return `/staff/applications/${id}?done=${to}`;
  },
});

export const decideManyAction = answerAction({
  schema: bulkSchema,
  run: async (input) => {
    const { actor } = await requireStaff();
    return decideMany(actor, input);
  },
});
