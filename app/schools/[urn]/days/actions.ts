'use server';

import { requireSchoolReader } from '@/lib/auth/require-actor';
import { formAction } from '@/lib/forms/form-action';
import { addSchoolDay } from '@/lib/school-days/commands/add-school-day';
import { removeSchoolDay } from '@/lib/school-days/commands/remove-school-day';
import { addSchoolDaySchema, removeSchoolDaySchema } from '@/lib/school-days/schemas';

export const addSchoolDayAction = formAction({
  schema: addSchoolDaySchema,
  run: async ({ urn, ...day }) => {
    const { actor, school } = await requireSchoolReader(urn);
    await addSchoolDay(actor, { schoolId: school.id, ...day });
    return `/schools/${school.urn}/days?done=added`;
  },
});

export const removeSchoolDayAction = formAction({
  schema: removeSchoolDaySchema,
  run: async ({ urn, id }) => {
    const { actor, school } = await requireSchoolReader(urn);
    await removeSchoolDay(actor, { schoolId: school.id, id });
    return `/schools/${school.urn}/days?done=removed`;
  },
});
