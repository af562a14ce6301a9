'use server';

import { cookies } from 'next/headers';
import { signInActor } from '@/lib/auth/actor';
import { sessionCookie } from '@/lib/auth/cookies';
import { formAction } from '@/lib/forms/form-action';
import { setUp } from '@/lib/installation/commands/set-up';
import { setUpSchema } from '@/lib/installation/schemas';

export const setUpAction = formAction({
  schema: setUpSchema,
  secret: ['code'],
  run: async (input) => {
    const token = await setUp(signInActor, input);
    const jar = await cookies();
    jar.set(sessionCookie.name(), token, sessionCookie.options());
    return '/admin';
  },
});
