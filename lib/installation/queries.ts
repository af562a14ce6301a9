import 'server-only';
import { signInActor } from '@/lib/auth/actor';
import { withActor } from '@/lib/db/with-actor';

/** Whether a code of the console waits to be used; without one there is no set-up page. */
export async function isSetUpOpen(): Promise<boolean> {
  return withActor(signInActor, async (tx) => {
    const [row] = await tx.$queryRaw<{ waits: boolean }[]>`select app.setup_code_waits() as waits`;
    return row?.waits ?? false;
  });
}
