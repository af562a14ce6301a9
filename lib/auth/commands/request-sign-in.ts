import 'server-only';
import { signInActor } from '@/lib/auth/actor';
import { limitsOfAsking } from '@/lib/auth/sign-in-limits';
import { isWithinLimits } from '@/lib/auth/throttle';
import { newCode, newToken, pseudonym, sha256 } from '@/lib/auth/tokens';
import { storeVerification } from '@/lib/auth/verification';
import { now } from '@/lib/dates/clock';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { env } from '@/lib/env';
import { RuleBroken } from '@/lib/errors';
import { queueMail } from '@/lib/mail/queue';
import { senderOf } from '@/lib/mail/sender';
import { signInCodeMail } from '@/lib/mail/templates/sign-in-code';
import { readSettings } from '@/lib/settings/queries';

/** What the browser that asked keeps in a cookie until it signs in. */
export interface PendingSignIn {
  email: string;
  browser: string;
  /** Tells this browser's link from an older one; worth nothing by itself. */
  linkHash: string;
}

/**
 * Sends a code and a link to the address when it belongs to an account that may sign in. For every other address it
 * does the same work, sends nothing and answers the same.
 * @throws RuleBroken when it has been asked too often
 */
export async function requestSignIn(input: { email: string; client: string }): Promise<PendingSignIn> {
  const { email, client } = input;
  if (!(await isWithinLimits(limitsOfAsking(email, client)))) throw tooOften();

  const code = newCode();
  const linkToken = newToken();
  const browser = newToken();
  await withActor(signInActor, async (tx) => {
    const user = await tx.user.findFirst({
      where: { email },
      select: { id: true, name: true, disabledAt: true },
    });
    const known = user !== null && user.disabledAt === null;
    await storeVerification(tx, { email, code, linkToken, browser });
    const url = `${env().APP_ORIGIN}/sign-in/confirm?token=${linkToken}`;
    const mail = signInCodeMail({ name: user?.name ?? null, code, url }, senderOf(await readSettings(tx)));
    await orUndo(tx, known, async () => {
      await queueMail(tx, {
        ...mail,
        to: { email, name: user?.name ?? null },
        idempotencyKey: signInMailKey(sha256(linkToken)),
      });
    });
    await tx.signInEvent.createMany({
      data: [
        {
          userId: user?.id ?? null,
          outcome: known ? 'code_sent' : 'code_not_sent',
          clientHash: pseudonym(client),
          at: now(),
        },
      ],
    });
  });
  return { email, browser, linkHash: sha256(linkToken) };
}

export function signInMailKey(linkHash: string): string {
  return `sign-in:${linkHash}`;
}

export function tooOften(): RuleBroken {
  return new RuleBroken('too-often', 'That was tried too often. Wait 15 minutes, then try again.');
}

/** Does the work in every case, and takes it back where it may not have an effect. */
async function orUndo(tx: Tx, keep: boolean, work: () => Promise<void>): Promise<void> {
  await tx.$executeRaw`savepoint attempt`;
  await work();
  if (keep) await tx.$executeRaw`release savepoint attempt`;
  else await tx.$executeRaw`rollback to savepoint attempt`;
}
