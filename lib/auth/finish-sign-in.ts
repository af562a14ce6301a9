import 'server-only';
import { cookies } from 'next/headers';
import { getClient } from './client';
import { redeemSignIn } from './commands/redeem-sign-in';
import { sessionCookie } from './cookies';
import { landingPath } from './landing';
import { safeNextPath } from './next-path';
import { forgetPendingSignIn, getPendingSignIn } from './pending-sign-in';
import { readSession } from './session';

/**
 * Redeems the code or link that this browser asked for, sets the session cookie and says where to go.
 * @throws RuleBroken when it is refused
 */
export async function finishSignIn(codeOrToken: string): Promise<string> {
  const jar = await cookies();
  const pending = await getPendingSignIn();
  const token = await redeemSignIn({
    // Without a pending sign-in the try is made all the same, and refused in the same words.
    email: pending?.email ?? '',
    browser: pending?.browser ?? '',
    codeOrToken,
    ...(await getClient()),
    formerToken: jar.get(sessionCookie.name())?.value,
  });
  jar.set(sessionCookie.name(), token, sessionCookie.options());
  await forgetPendingSignIn();
  const signedIn = await readSession(token);
  return safeNextPath(pending?.next) ?? (signedIn === null ? '/sign-in' : landingPath(signedIn));
}
