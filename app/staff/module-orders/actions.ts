'use server';

import { requireStaff } from '@/lib/auth/require-actor';
import { formAction } from '@/lib/forms/form-action';
import { agreeOrder } from '@/lib/module-orders/commands/agree-order';
import { clearOrder } from '@/lib/module-orders/commands/clear-order';
import { orderPath } from '@/lib/module-orders/paths';
import { agreeOrderSchema, clearOrderSchema } from '@/lib/module-orders/schemas';

export const agreeOrderAction = formAction({
  schema: agreeOrderSchema,
  run: async (input) => {
    const { actor } = await requireStaff();
    await agreeOrder(actor, input);
    return orderPath(input.subject, 'agreed');
  },
});

export const clearOrderAction = formAction({
  schema: clearOrderSchema,
  run: async (input) => {
    const { actor } = await requireStaff();
    await clearOrder(actor, input);
    return orderPath({ kind: input.subject, id: input.id }, 'cleared');
  },
});
