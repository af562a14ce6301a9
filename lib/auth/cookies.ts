import 'server-only';
import { env } from '@/lib/env';
import { absoluteSeconds } from './session-limits';

interface CookieOptions {
  httpOnly: true;
  sameSite: 'lax';
  path: '/';
  secure: boolean;
  maxAge: number;
}

/** The prefix binds a cookie to this host and to https; on plain http browsers refuse it. */
function prefixed(name: string): string {
  return isSecure() ? `__Host-${name}` : name;
}

function isSecure(): boolean {
  return env().APP_ORIGIN.startsWith('https:');
}

function options(maxAge: number): CookieOptions {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure(), maxAge };
}

export const sessionCookie = {
  name: () => prefixed('ecf-session'),
  // Both limits are checked at every read; the cookie only has to last as long as the longer one.
  options: () => options(absoluteSeconds),
};

/** What this browser remembers between asking for a code and typing it. */
export const signInCookie = {
  name: () => prefixed('ecf-sign-in'),
  options: () => options(30 * 60),
};
