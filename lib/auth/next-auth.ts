import 'server-only';
import { PrismaAdapter } from '@next-auth/prisma-adapter';
import type { NextApiRequest, NextApiResponse } from 'next';
import NextAuth, { type AuthOptions } from 'next-auth';
import type { Adapter } from 'next-auth/adapters';
import { now } from '@/lib/dates/clock';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { env } from '@/lib/env';
import { signInActor } from './actor';
import { sessionCookie } from './cookies';
import { createSession } from './session';
import { absoluteSeconds } from './session-limits';
import { newToken, sha256 } from './tokens';
import { takeVerificationToken } from './verification';

export interface Redemption {
  email: string;
  /** The six digits, or the token of the link. */
  codeOrToken: string;
  /** The secret that the browser got when it asked. */
  browser: string;
  userAgent: string | null;
}

/**
 * Redeems a code through next-auth's own e-mail callback, called in process: over HTTP its routes would pass by the
 * limits, and a GET would use the code up.
 * @returns the session's token, or null for every kind of refusal
 */
export async function redeemThroughNextAuth(redemption: Redemption): Promise<string | null> {
  const response = new CapturedResponse();
  const request = {
    method: 'POST',
    query: { nextauth: ['callback', 'email'], email: redemption.email, token: redemption.codeOrToken },
    headers: {},
    cookies: {},
    body: {},
  };
  await NextAuth(
    request as unknown as NextApiRequest,
    response as unknown as NextApiResponse,
    optionsFor(redemption),
  );
  return response.cookie(sessionCookie.name());
}

function optionsFor(redemption: Redemption): AuthOptions {
  return {
    secret: env().AUTH_SECRET,
    useSecureCookies: env().APP_ORIGIN.startsWith('https:'),
    session: { strategy: 'database', maxAge: absoluteSeconds, generateSessionToken: newToken },
    cookies: { sessionToken: { name: sessionCookie.name(), options: sessionCookie.options() } },
    providers: [
      {
        id: 'email',
        type: 'email',
        name: 'Email',
        server: '',
        from: '',
        maxAge: 0,
        options: {},
        // Codes are issued by lib/auth/commands/request-sign-in.ts alone.
        sendVerificationRequest: refuse,
      },
    ],
    adapter: adapterFor(redemption),
    // Of an unknown address next-auth makes a user up, which has no such column.
    callbacks: { signIn: ({ user }) => 'disabledAt' in user && user.disabledAt === null },
    logger: {
      error: (code, detail) => console.error(JSON.stringify({ event: 'sign-in.failed', code }), detail),
      warn: () => {},
      debug: () => {},
    },
  };
}

/** The Prisma adapter in the role that sign-in has in the database, with what it gets wrong put right. */
function adapterFor({ browser, userAgent }: Redemption): Adapter {
  const own = <Result>(work: (adapter: Required<Adapter>, tx: Tx) => Result | PromiseLike<Result>) =>
    withActor(signInActor, async (tx) => work(prismaAdapter(tx), tx));
  return {
    getUser: (id) => own((adapter) => adapter.getUser(id)),
    getUserByEmail: (email) => own((adapter) => adapter.getUserByEmail(email)),
    updateUser: (user) => own((adapter) => adapter.updateUser({ ...user, ...{ lastSignedInAt: now() } })),
    // Nobody makes an account for themself: people come in by invitation.
    createUser: refuse,
    createSession: (session) =>
      own(async (_, tx) => {
        const { token } = await createSession(tx, session.userId, userAgent);
        return { ...session, sessionToken: token };
      }),
    deleteSession: (token) =>
      own(async (_, tx) => {
        await tx.session.deleteMany({ where: { sessionToken: sha256(token) } });
      }),
    createVerificationToken: refuse,
    useVerificationToken: ({ identifier, token }) =>
      own((_, tx) => takeVerificationToken(tx, { email: identifier, hash: token, browser })),
  };
}

function prismaAdapter(tx: Tx): Required<Adapter> {
  return PrismaAdapter(tx as unknown as Parameters<typeof PrismaAdapter>[0]) as Required<Adapter>;
}

function refuse(): never {
  throw new Error('Accounts come by invitation, and codes from the sign-in page.');
}

/** As much of a response as next-auth writes to; all that is wanted of it are its cookies. */
class CapturedResponse {
  private readonly headers = new Map<string, unknown>();

  status(): this {
    return this;
  }
  getHeader(name: string): unknown {
    return this.headers.get(name.toLowerCase());
  }
  setHeader(name: string, value: unknown): this {
    this.headers.set(name.toLowerCase(), value);
    return this;
  }
  end(): void {}
  json(): void {}
  send(): void {}

  cookie(name: string): string | null {
    const all = this.getHeader('Set-Cookie');
    const lines = Array.isArray(all) ? all.map(String) : [];
    const line = lines.find((candidate) => candidate.startsWith(`${name}=`));
    const value = line?.slice(name.length + 1).split(';')[0];
    return value ? decodeURIComponent(value) : null;
  }
}
