'use server';

import { applyAllocation } from '@/lib/allocations/commands/apply-allocation';
import { proposeAllocation } from '@/lib/allocations/commands/propose-allocation';
import { undoAllocation } from '@/lib/allocations/commands/undo-allocation';
import {
  applyAllocationSchema,
  proposeAllocationSchema,
  undoAllocationSchema,
} from '@/lib/allocations/schemas';
import { requireStaff } from '@/lib/auth/require-actor';
import { formAction } from '@/lib/forms/form-action';

export const proposeAllocationAction = formAction({
  schema: proposeAllocationSchema,
  run: async () => {
    const { actor } = await requireStaff();
    return `/staff/allocations/${await proposeAllocation(actor)}`;
  },
});

export const applyAllocationAction = formAction({
  schema: applyAllocationSchema,
  run: async (input) => {
    const { actor } = await requireStaff();
    await applyAllocation(actor, input);
    return `/staff/allocations/${input.runId}?done=applied`;
  },
});

export const undoAllocationAction = formAction({
  schema: undoAllocationSchema,
  run: async (input) => {
    const { actor } = await requireStaff();
    await undoAllocation(actor, input);
    return `/staff/allocations/${input.runId}?done=undone`;
  },
});
