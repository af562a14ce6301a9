'use server';

import { getClient } from '@/lib/auth/client';
import { requestSignIn } from '@/lib/auth/commands/request-sign-in';
import { finishSignIn } from '@/lib/auth/finish-sign-in';
import { safeNextPath } from '@/lib/auth/next-path';
import { keepPendingSignIn } from '@/lib/auth/pending-sign-in';
import { codeSchema, linkSchema, personaSchema, requestSignInSchema } from '@/lib/auth/schemas';
import { env } from '@/lib/env';
import { NotFound } from '@/lib/errors';
import { formAction } from '@/lib/forms/form-action';
import { personas } from '@/prisma/seed/personas';

export const askForCodeAction = formAction({
  schema: requestSignInSchema,
  run: async ({ email, next }) => {
    const { client } = await getClient();
    await keepPendingSignIn({ ...(await requestSignIn({ email, client })), next: safeNextPath(next) });
    return '/sign-in/code';
  },
});

/** Visitors of a demonstration sign in as somebody invented, along the same path. */
export const askAsPersonaAction = formAction({
  schema: personaSchema,
  run: async ({ persona: key, next }) => {
    const persona = personas.find((candidate) => candidate.key === key);
    if (!env().DEMO || persona === undefined) throw new NotFound();
    const { client } = await getClient();
    const pending = await requestSignIn({ email: persona.email, client });
    await keepPendingSignIn({ ...pending, next: safeNextPath(next) });
    return '/sign-in/code';
  },
});

export const enterCodeAction = formAction({
  schema: codeSchema,
  secret: ['code'],
  run: ({ code }) => finishSignIn(code),
});

export const followLinkAction = formAction({
  schema: linkSchema,
  secret: ['token'],
  run: ({ token }) => finishSignIn(token),
});
