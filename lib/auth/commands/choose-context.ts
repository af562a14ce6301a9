import 'server-only';
import { signInActor } from '@/lib/auth/actor';
import { type Context, contextsOf } from '@/lib/auth/contexts';
import type { SignedIn } from '@/lib/auth/signed-in';
import { withActor } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';

/**
 * Remembers in the session where the person works now, among the places that they hold today.
 * @throws NotFound for any other key
 */
export async function chooseContext(signedIn: SignedIn, key: string): Promise<Context> {
  const context = contextsOf(signedIn).find((candidate) => candidate.key === key);
  if (context === undefined) throw new NotFound();
  await withActor(signInActor, (tx) =>
    tx.session.updateMany({ where: { id: signedIn.sessionId }, data: { contextKey: key } }),
  );
  return context;
}
