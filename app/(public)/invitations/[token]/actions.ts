'use server';

import { getClient } from '@/lib/auth/client';
import { requestSignIn } from '@/lib/auth/commands/request-sign-in';
import { keepPendingSignIn } from '@/lib/auth/pending-sign-in';
import { formAction } from '@/lib/forms/form-action';
import { acceptInvitation } from '@/lib/invitations/commands/accept-invitation';
import { acceptSchema } from '@/lib/invitations/schemas';

export const acceptInvitationAction = formAction({
  schema: acceptSchema,
  secret: ['token'],
  run: async ({ token }) => {
    const { email } = await acceptInvitation(token);
    const { client } = await getClient();
    await keepPendingSignIn({ ...(await requestSignIn({ email, client })), next: null });
    return '/sign-in/code';
  },
});
