import 'server-only';
import { signInActor } from '@/lib/auth/actor';
import { redeemThroughNextAuth } from '@/lib/auth/next-auth';
import { limitsOfTrying } from '@/lib/auth/sign-in-limits';
import { isWithinLimits } from '@/lib/auth/throttle';
import { pseudonym, sha256 } from '@/lib/auth/tokens';
import { now } from '@/lib/dates/clock';
import { withActor } from '@/lib/db/with-actor';
import { RuleBroken } from '@/lib/errors';
import { tooOften } from './request-sign-in';

export interface SignInTry {
  email: string;
  codeOrToken: string;
  browser: string;
  client: string;
  userAgent: string | null;
  /** The session of this browser until now: signing in again ends it. */
  formerToken?: string;
}

/**
 * Signs in with a code or a link.
 * @returns the token for the session cookie
 * @throws RuleBroken in the same words whether the code is wrong, old, used, of another browser or of nobody
 */
export async function redeemSignIn(input: SignInTry): Promise<string> {
  const { email, codeOrToken, browser, client, userAgent, formerToken } = input;
  if (!(await isWithinLimits(limitsOfTrying(email, client)))) throw tooOften();

  const token = await redeemThroughNextAuth({ email, codeOrToken, browser, userAgent });
  await withActor(signInActor, async (tx) => {
    if (token !== null && formerToken !== undefined) {
      await tx.session.deleteMany({ where: { sessionToken: sha256(formerToken) } });
    }
    await tx.$executeRaw`
      insert into sign_in_event (user_id, outcome, client_hash, at)
      values ((select id from users where email = ${email}::citext), ${token === null ? 'refused' : 'signed_in'},
        ${pseudonym(client)}, ${now()})`;
  });
  if (token === null) {
    throw new RuleBroken(
      'sign-in-refused',
      'This code is wrong or no longer works. Check it, or ask for a new one.',
      'code',
    );
  }
  return token;
}
