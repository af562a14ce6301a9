'use server';

import { requireStaff } from '@/lib/auth/require-actor';
import { formAction } from '@/lib/forms/form-action';
import { saveTermDates } from '@/lib/terms/commands/save-term-dates';
import { termDatesSchema } from '@/lib/terms/schemas';

export const saveTermDatesAction = formAction({
  schema: termDatesSchema,
  run: async (input) => {
    const { actor } = await requireStaff();
    await saveTermDates(actor, input);
    return `/staff/term-dates?la=${input.laCode}&year=${input.academicYear}&done=saved`;
  },
});
