import 'server-only';
import { cookies } from 'next/headers';
import { z } from 'zod';
import type { PendingSignIn } from './commands/request-sign-in';
import { signInCookie } from './cookies';

const schema = z.object({
  email: z.string().max(320),
  browser: z.string().max(100),
  linkHash: z.string().max(100),
  next: z.string().max(500).nullable(),
});

export type KeptSignIn = PendingSignIn & { next: string | null };

/** Kept in the browser that asked. It needs no signature: whoever alters it only locks themself out. */
export async function keepPendingSignIn(pending: KeptSignIn): Promise<void> {
  const value = Buffer.from(JSON.stringify(pending)).toString('base64url');
  (await cookies()).set(signInCookie.name(), value, signInCookie.options());
}

export async function getPendingSignIn(): Promise<KeptSignIn | null> {
  const value = (await cookies()).get(signInCookie.name())?.value;
  if (value === undefined || value.length > 2000) return null;
  try {
    return schema.parse(JSON.parse(Buffer.from(value, 'base64url').toString()));
  } catch {
    return null;
  }
}

export async function forgetPendingSignIn(): Promise<void> {
  const { secure } = signInCookie.options();
  (await cookies()).delete({ name: signInCookie.name(), path: '/', secure });
}
