'use server';

import { requireSchool } from '@/lib/auth/require-actor';
import { formAction } from '@/lib/forms/form-action';
import { tellAccess } from '@/lib/service-access/commands/tell-access';
import { tellAccessSchema } from '@/lib/service-access/schemas';

export const tellAccessAction = formAction({
  schema: tellAccessSchema,
  run: async ({ urn, service, answer }) => {
    const { actor, school } = await requireSchool(urn);
    await tellAccess(actor, { service, canSignIn: answer === 'yes' });
    return `/schools/${school.urn}/your-school#${service}`;
  },
});
