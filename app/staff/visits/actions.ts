'use server';

import { requireStaff } from '@/lib/auth/require-actor';
import { formAction } from '@/lib/forms/form-action';
import { proposeVisit } from '@/lib/visits/commands/propose-visit';
import { withdrawVisit } from '@/lib/visits/commands/withdraw-visit';
import { proposeVisitSchema, withdrawVisitSchema } from '@/lib/visits/schemas';

export const proposeVisitAction = formAction({
  schema: proposeVisitSchema,
  run: async (input) => {
    const { actor } = await requireStaff();
    await proposeVisit(actor, input);
    return '/staff/visits?done=proposed';
  },
});

export const withdrawVisitAction = formAction({
  schema: withdrawVisitSchema,
  run: async (input) => {
    const { actor } = await requireStaff();
    await withdrawVisit(actor, input);
    return '/staff/visits?done=withdrawn';
  },
});
