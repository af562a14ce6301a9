import 'server-only';
import { createHash, createHmac, randomBytes, randomInt } from 'node:crypto';
import { env } from '@/lib/env';

/** 256 random bits for cookies and links. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Our tokens and nothing else, so that no other text costs a query. */
export function isToken(text: string): boolean {
  return /^[\w-]{43}$/.test(text);
}

/** Six digits that people type. */
export function newCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0');
}

/** For tokens of 256 bits, which nobody can find by trying. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** next-auth's own hash of what redeems a sign-in: six digits are safe at rest with the secret alone. */
export function hashOfRedeemable(codeOrToken: string): string {
  return sha256(`${codeOrToken}${env().AUTH_SECRET}`);
}

/** Tells clients and addresses apart in counters and events without naming them. */
export function pseudonym(text: string): string {
  return createHmac('sha256', env().AUTH_SECRET).update(text).digest('base64url').slice(0, 22);
}
