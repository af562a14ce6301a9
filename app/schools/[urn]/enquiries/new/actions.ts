'use server';

import { requireSchoolReader } from '@/lib/auth/require-actor';
import { askQuestion } from '@/lib/enquiries/commands/ask-question';
import { schoolEnquirySchema } from '@/lib/enquiries/schemas';
import { Forbidden } from '@/lib/errors';
import { formAction } from '@/lib/forms/form-action';

export const askQuestionAction = formAction({
  schema: schoolEnquirySchema,
  run: async ({ urn, ...input }) => {
    const { actor, school } = await requireSchoolReader(urn);
    if (actor.kind !== 'school') throw new Forbidden('Staff see a school’s pages read-only.');
    const number = await askQuestion(actor, input);
    return `/schools/${school.urn}/enquiries/new?sent=${number}`;
  },
});
