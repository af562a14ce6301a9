'use server';

import { requireStaff } from '@/lib/auth/require-actor';
import { closeEnquiry } from '@/lib/enquiries/commands/close-enquiry';
import { closeEnquirySchema } from '@/lib/enquiries/schemas';
import { formAction } from '@/lib/forms/form-action';

export const closeEnquiryAction = formAction({
  schema: closeEnquirySchema,
  run: async (input) => {
    const { actor } = await requireStaff();
    await closeEnquiry(actor, input);
    return '/staff/enquiries';
  },
});
