import 'server-only';
import type { Tx } from '@/lib/db/with-actor';
import type { Figures } from './types';

/** What became of a version: rows written, mails by state and reason, and how many people opened it in the portal. */
export async function figuresOf(
  tx: Tx,
  version: { id: string; recipients: number | null },
): Promise<Figures> {
  const [rows] = await tx.$queryRaw<{ told: number; stopped: number; people: number; opened: number }[]>`
    select count(*) filter (where told_at is not null and stopped_at is null)::int as told,
      count(*) filter (where stopped_at is not null)::int as stopped,
      count(distinct user_id) filter (where stopped_at is null)::int as people,
      count(distinct user_id) filter (where opened_at is not null)::int as opened
    from announcement_recipient where version_id = ${version.id}::uuid`;
  const states = await tx.$queryRaw<{ state: string; count: number }[]>`
    select state::text as state, count(*)::int as count from mail_message
    where cause_type = 'announcement_version' and cause_id = ${version.id}::uuid group by state`;
  const problems = await tx.$queryRaw<{ problem: string; count: number }[]>`
    select problem, count(*)::int as count from mail_message
    where cause_type = 'announcement_version' and cause_id = ${version.id}::uuid and problem is not null and state <> 'accepted'
    group by problem order by count desc, problem limit 10`;
  const of = (...names: string[]) =>
    states.filter(({ state }) => names.includes(state)).reduce((sum, { count }) => sum + count, 0);
  return {
    rows: { all: version.recipients, told: rows?.told ?? 0, stopped: rows?.stopped ?? 0 },
    people: rows?.people ?? 0,
    mails: {
      accepted: of('accepted'),
      waiting: of('created', 'sending'),
      retried: of('temporary_failure', 'technical_failure'),
      failed: of('permanent_failure'),
      suppressed: of('suppressed'),
    },
    problems,
    opened: rows?.opened ?? 0,
  };
}
