import 'server-only';
import { formatClockTime } from '@/lib/dates/format';
import { londonTime } from '@/lib/dates/london';
import { withActor } from '@/lib/db/with-actor';
import { kindLabel } from './labels';
import { notificationsOf } from './policy';
import type { NotificationReader } from './queries';
import type { News } from './types';

const mostNotices = 20;

interface Row {
  position: string;
  unread: number;
  notices: {
    id: string;
    kind: string;
    title: string;
    body: string | null;
    href: string | null;
    at: string;
  }[];
}

/**
 * What became visible to the person in this context after `position`, and the position that says so: nothing twice and
 * nothing left out, whatever the order in which transactions commit. Without a position only the count and where to
 * begin. One statement, because the position has to be of the very snapshot that was read.
 */
export async function readNews(actor: NotificationReader, position?: string): Promise<News> {
  const own: { userId?: string; organisationId?: string | null } = notificationsOf(actor);
  const everybody = own.userId === undefined;
  return withActor(actor, async (tx) => {
    // The day bounds what a restored database, whose numbers begin anew, could repeat.
    const [row] = await tx.$queryRaw<Row[]>`
      with own as not materialized (
        select * from notification
        where ${everybody}::boolean or (user_id = ${own.userId ?? null}::uuid
          and organisation_id is not distinct from ${own.organisationId ?? null}::uuid and in_portal)
      )
      select pg_current_snapshot()::text as position,
        (select count(*)::integer from own where read_at is null) as unread,
        (select coalesce(jsonb_agg(news), '[]') from (
          select id, kind, title, body, href, created_at as at from own
          where written_by >= pg_snapshot_xmin(${position ?? null}::pg_snapshot)
            and not pg_visible_in_snapshot(written_by, ${position ?? null}::pg_snapshot)
            and created_at > now() - interval '1 day'
          order by created_at desc, id desc limit ${mostNotices + 1}) as news) as notices`;
    if (row === undefined) throw new Error('The statement that reads news answered nothing.');
    const shown = row.notices.slice(0, mostNotices);
    return {
      position: row.position,
      unread: row.unread,
      notices: shown.map(({ at, kind, ...notice }) => ({
        ...notice,
        kind: kindLabel(kind),
        time: formatClockTime(londonTime(new Date(at))),
      })),
      more: row.notices.length - shown.length,
    };
  });
}
