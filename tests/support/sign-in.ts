import { signInActor } from '@/lib/auth/actor';
import { sessionCookie } from '@/lib/auth/cookies';
import { createSession } from '@/lib/auth/session';
import { withActor } from '@/lib/db/with-actor';

export interface TestSession {
  /** For `Cookie:` headers. */
  cookie: string;
  name: string;
  token: string;
  sessionId: string;
}

/** Signs somebody in without the mail, as every journey does that is not about signing in. */
export async function signInAs(user: { id: string } | { email: string }): Promise<TestSession> {
  return withActor(signInActor, async (tx) => {
    const { id } = await tx.user.findUniqueOrThrow({
      where: 'id' in user ? { id: user.id } : { email: user.email },
      select: { id: true },
    });
    const { token, sessionId } = await createSession(tx, id);
    const name = sessionCookie.name();
    return { cookie: `${name}=${token}`, name, token, sessionId };
  });
}
