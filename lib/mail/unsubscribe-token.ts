import 'server-only';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { env } from '@/lib/env';

/** Ends one account's newsletters and opens nothing else; it holds for as long as the installation keeps its secret. */
export function unsubscribeToken(userId: string): string {
  const id = Buffer.from(userId.replaceAll('-', ''), 'hex');
  return `${id.toString('base64url')}.${signatureOf(userId).toString('base64url')}`;
}

/** Whose it is; null when it is nobody's. */
export function userOfUnsubscribeToken(token: string): string | null {
  const [id = '', signature = ''] = token.split('.');
  const hex = Buffer.from(id, 'base64url').toString('hex');
  if (hex.length !== 32) return null;
  const userId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  const given = Buffer.from(signature, 'base64url');
  const expected = signatureOf(userId);
  return given.length === expected.length && timingSafeEqual(given, expected) ? userId : null;
}

export function unsubscribeUrls(userId: string): { oneClick: string; page: string } {
  const token = unsubscribeToken(userId);
  return {
    oneClick: `${env().APP_ORIGIN}/api/unsubscribe/${token}`,
    page: `${env().APP_ORIGIN}/unsubscribe/${token}`,
  };
}

function signatureOf(userId: string): Buffer {
  return createHmac('sha256', env().AUTH_SECRET).update(`unsubscribe:${userId}`).digest().subarray(0, 18);
}
