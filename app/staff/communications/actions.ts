'use server';

import { requireStaff } from '@/lib/auth/require-actor';
import { formAction } from '@/lib/forms/form-action';
import { changeMailFlow } from '@/lib/mail/commands/change-mail-flow';
import { liftSuppression } from '@/lib/mail/commands/lift-suppression';
import { recordBounce } from '@/lib/mail/commands/record-bounce';
import { addressSchema, mailFlowFormSchema } from '@/lib/mail/schemas';

export const changeMailFlowAction = formAction({
  schema: mailFlowFormSchema,
  run: async (flow) => {
    const { actor } = await requireStaff();
    await changeMailFlow(actor, flow);
    return '/staff/communications';
  },
});

export const recordBounceAction = formAction({
  schema: addressSchema,
  run: async ({ email }) => {
    const { actor } = await requireStaff();
    await recordBounce(actor, email);
    return '/staff/communications/addresses?done=recorded';
  },
});

export const liftSuppressionAction = formAction({
  schema: addressSchema,
  run: async ({ email }) => {
    const { actor } = await requireStaff();
    await liftSuppression(actor, email);
    return '/staff/communications/addresses?done=lifted';
  },
});
