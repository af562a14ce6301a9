import 'server-only';
import { signInActor } from '@/lib/auth/actor';
import { sha256 } from '@/lib/auth/tokens';
import { now } from '@/lib/dates/clock';
import { withActor } from '@/lib/db/with-actor';

/** Signs out: the row goes, so that a copy of the cookie is worth nothing. */
export async function endSession(token: string): Promise<void> {
  await withActor(signInActor, async (tx) => {
    const session = await tx.session.findUnique({
      where: { sessionToken: sha256(token) },
      select: { id: true, userId: true },
    });
    if (session === null) return;
    const { count } = await tx.session.deleteMany({ where: { id: session.id } });
    if (count === 1) {
      await tx.signInEvent.createMany({
        data: [{ userId: session.userId, outcome: 'signed_out', at: now() }],
      });
    }
  });
}
