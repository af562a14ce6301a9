import 'server-only';
import { systemActor } from '@/lib/auth/actor';
import { now } from '@/lib/dates/clock';
import { withActor } from '@/lib/db/with-actor';
import { isQuietForAll } from '../rules';
import { mailNotices } from './mail-notices';

/**
 * Mails whatever is due by now to everybody who waits for something: digests, and what had to wait for school hours. Each
 * person is a transaction of its own, so that one run may be ended and the next goes on. Returns to how many it wrote.
 */
export async function mailDueNotices(): Promise<number> {
  if (isQuietForAll(now())) return 0;
  let written = 0;
  for (const userId of await waitingReaders()) {
    const { atOnce, digest } = await mailNotices({ userId });
    if (atOnce + digest > 0) written++;
  }
  return written;
}

async function waitingReaders(): Promise<string[]> {
  const readers = await withActor(
    systemActor(),
    (tx) => tx.$queryRaw<{ id: string }[]>`
      select u.id::text from users u where u.disabled_at is null
        and exists (select from notification n where n.user_id = u.id
          and n.mail is not null and n.mailed_at is null and n.read_at is null)
        and not exists (select from mail_suppression s where s.email = u.email)
      order by u.id`,
    { timeout: 60_000 },
  );
  return readers.map(({ id }) => id);
}
