'use server';

import { requireSchool } from '@/lib/auth/require-actor';
import { formAction } from '@/lib/forms/form-action';
import { tellReducedTimetable } from '@/lib/readiness/commands/tell-reduced-timetable';
import { reducedTimetableSchema } from '@/lib/readiness/schemas';

export const tellReducedTimetableAction = formAction({
  schema: reducedTimetableSchema,
  run: async ({ urn, id, told }) => {
    const { actor, school } = await requireSchool(urn);
    const personId = await tellReducedTimetable(actor, { periodId: id, isReduced: told === 'yes' });
    return `/schools/${school.urn}/people/${personId}/done`;
  },
});
