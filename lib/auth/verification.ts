import 'server-only';
import { now } from '@/lib/dates/clock';
import type { Tx } from '@/lib/db/with-actor';
import { hashOfRedeemable, sha256 } from './tokens';

export const codeMinutes = 10;
export const mostTries = 5;

export interface NewVerification {
  email: string;
  code: string;
  linkToken: string;
  browser: string;
}

/** Stores a code and its link, hashed and bound to the browser; an older one for the address is void at once. */
export async function storeVerification(tx: Tx, input: NewVerification): Promise<void> {
  const at = now();
  const expires = new Date(at.getTime() + codeMinutes * 60_000);
  await tx.$executeRaw`
    insert into verification_token (identifier, token, code_hash, browser_hash, attempts, expires, created_at)
    values (${input.email}::citext, ${hashOfRedeemable(input.linkToken)}, ${hashOfRedeemable(input.code)},
      ${sha256(input.browser)}, 0, ${expires}, ${at})
    on conflict (identifier) do update set token = excluded.token, code_hash = excluded.code_hash,
      browser_hash = excluded.browser_hash, attempts = 0, expires = excluded.expires, created_at = excluded.created_at`;
}

/**
 * Takes the code or link, once. A try counts in the statement that checks time, browser and tries, and holds the
 * row's lock until the end: of many tries at once, one finds the row. From another browser nothing is counted, so
 * that nobody can use up somebody else's tries.
 */
export async function takeVerificationToken(
  tx: Tx,
  { email, hash, browser }: { email: string; hash: string; browser: string },
): Promise<{ identifier: string; token: string; expires: Date } | null> {
  const browserHash = sha256(browser);
  const counted = await tx.$executeRaw`
    update verification_token set attempts = attempts + 1
    where identifier = ${email}::citext and browser_hash = ${browserHash} and expires > ${now()}
      and attempts < ${mostTries}`;
  // Asked in every case: a try that cannot succeed takes as long as one that might have.
  const taken = await tx.$queryRaw<{ token: string }[]>`
    delete from verification_token
    where identifier = ${email}::citext and browser_hash = ${browserHash} and (token = ${hash} or code_hash = ${hash})
      and ${counted} = 1
    returning token`;
  const [row] = taken;
  if (row === undefined) return null;
  // The time was checked above, by our own clock.
  return { identifier: email, token: row.token, expires: new Date(8.64e15) };
}
