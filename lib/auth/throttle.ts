import 'server-only';
import { now } from '@/lib/dates/clock';
import { withActor } from '@/lib/db/with-actor';
import { signInActor } from './actor';
import { pseudonym } from './tokens';

export interface Limit {
  /** What is counted: `code:address`. */
  name: string;
  /** For whom: an address, a client; hashed before it is stored. */
  of: string;
  most: number;
  withinSeconds: number;
}

/**
 * Counts one try against each limit and says whether all of them allow it. The counts are rows, so that they hold
 * across processes; a refused try counts too.
 */
export async function isWithinLimits(limits: Limit[]): Promise<boolean> {
  const at = now().getTime();
  // In one order everywhere, or two tries that share keys could wait for each other.
  const counters = limits
    .map(({ name, of, most, withinSeconds }) => ({
      key: `${name}:${pseudonym(of)}`,
      most,
      windowStartsAt: new Date(Math.floor(at / (withinSeconds * 1000)) * withinSeconds * 1000),
    }))
    .sort((a, b) => a.key.localeCompare(b.key));
  const counted = await withActor(
    signInActor,
    (tx) => tx.$queryRaw<{ key: string; count: number }[]>`
      insert into throttle_counter as c (key, window_starts_at, count)
      select key, starts, 1 from unnest(${counters.map(({ key }) => key)}::text[],
        ${counters.map(({ windowStartsAt }) => windowStartsAt)}::timestamptz[]) as t (key, starts)
      on conflict (key, window_starts_at) do update set count = c.count + 1
      returning key, count`,
  );
  return counters.every(({ key, most }) => (counted.find((row) => row.key === key)?.count ?? 0) <= most);
}
