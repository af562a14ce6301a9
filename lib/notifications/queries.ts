import 'server-only';
import type { SchoolActor, SelfActor, StaffActor } from '@/lib/auth/actor';
import { now } from '@/lib/dates/clock';
import type { Prisma } from '@/lib/db/generated/client';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { notificationsOf } from './policy';
import type { NotificationFilters } from './schemas';
import type { NotificationItem } from './types';

export type NotificationReader = SchoolActor | SelfActor | StaffActor;

const pageSize = 50;

/** The person's notifications in the present context, newest first; `before` pages on by the id last shown. */
export async function listNotifications(
  actor: NotificationReader,
  filters: Partial<NotificationFilters>,
): Promise<{ items: NotificationItem[]; unread: number; total: number; next: string | null }> {
  return withActor(actor, async (tx) => {
    const own = notificationsOf(actor);
    const items = await tx.notification.findMany({
      where: { AND: [own, ...matching(filters), await olderThan(tx, actor, filters.before)] },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: pageSize + 1,
      select: { id: true, kind: true, title: true, body: true, href: true, createdAt: true, readAt: true },
    });
    const unread = await tx.notification.count({ where: { AND: [own, { readAt: null }] } });
    const total = await tx.notification.count({ where: own });
    const shown = items.slice(0, pageSize);
    return {
      items: shown.map(({ readAt, ...item }) => ({ ...item, isRead: readAt !== null })),
      unread,
      total,
      next: items.length > pageSize ? (shown.at(-1)?.id ?? null) : null,
    };
  });
}

function matching({ view, kind, q, period }: Partial<NotificationFilters>): Prisma.NotificationWhereInput[] {
  const said = { contains: q ?? '', mode: 'insensitive' as const };
  return [
    ...(view === 'unread' ? [{ readAt: null }] : []),
    ...(kind === undefined ? [] : [{ kind }]),
    ...(q ? [{ OR: [{ title: said }, { body: said }] }] : []),
    ...(period === undefined ? [] : [{ createdAt: { gte: daysAgo(Number(period)) } }]),
  ];
}

const daysAgo = (days: number) => new Date(now().getTime() - days * 24 * 3_600_000);

async function olderThan(tx: Tx, actor: NotificationReader, before: string | undefined) {
  if (before === undefined) return {};
  const last = await tx.notification.findFirst({
    where: { AND: [notificationsOf(actor), { id: before }] },
    select: { createdAt: true },
  });
  if (last === null) return {};
  return { OR: [{ createdAt: { lt: last.createdAt } }, { createdAt: last.createdAt, id: { lt: before } }] };
}

export async function countUnread(actor: NotificationReader): Promise<number> {
  return withActor(actor, (tx) => countUnreadIn(tx, actor));
}

/** The same inside the transaction of a page. */
export async function countUnreadIn(tx: Tx, actor: NotificationReader): Promise<number> {
  return tx.notification.count({ where: { AND: [notificationsOf(actor), { readAt: null }] } });
}
