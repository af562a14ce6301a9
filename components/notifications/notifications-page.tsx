import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { TabLinks } from '@/components/ui/tab-links';
import { formatDateLong } from '@/lib/dates/format';
import { londonDate } from '@/lib/dates/london';
import { severalOfKind } from '@/lib/notifications/labels';
import type { NotificationFilters as Filters } from '@/lib/notifications/schemas';
import type { NotificationItem } from '@/lib/notifications/types';
import { groupedNotices, type NoticeGroup } from '@/lib/notifications/words';
import { changedHref, listHref } from '@/lib/transport/list-address';
import { NewNotices } from './live/new-notices';
import { MarkRead, type MarkReadAction } from './mark-read';
import { NotificationFilterPanel } from './notification-filters';
import { NotificationRow } from './notification-row';

/** The same page for a school, for staff and for the ECT or mentor themself. */
export function NotificationsPage({
  path,
  lede,
  filters,
  items,
  unread,
  total,
  next,
  action,
  address,
}: {
  path: string;
  lede: string;
  filters: Filters;
  items: NotificationItem[];
  unread: number;
  total: number;
  next: string | null;
  action: MarkReadAction;
  address: Record<string, string>;
}) {
  const { view } = filters;
  const { before: _, ...rest } = filters;
  const lasting = { ...rest, view: view === 'unread' ? ('unread' as const) : undefined };
  return (
    <>
      <PageHeader
        title="Notifications"
        lede={lede}
        actions={
          <>
            {unread > 0 && (
              <MarkRead action={action} address={address} id="" variant="secondary">
                Mark all as read
              </MarkRead>
            )}
            <a href={`${path}/preferences`}>How you are told</a>
          </>
        }
      />
      <TabLinks
        label="Notifications"
        items={[
          {
            href: changedHref(path, lasting, { view: undefined }),
            label: 'All',
            count: total,
            current: view === 'all',
          },
          {
            href: changedHref(path, lasting, { view: 'unread' }),
            label: 'Unread',
            count: unread,
            current: view === 'unread',
          },
        ]}
      />
      <NotificationFilterPanel path={path} filters={lasting} />
      <NewNotices
        // What arrived is in the list itself once the page is made anew.
        key={`${view} ${unread} ${total}`}
        known={items.map(({ id }) => id)}
        action={action}
        address={address}
      />
      {items.length === 0 ? (
        <Nothing path={path} filters={filters} />
      ) : (
        byDay(items).map(([day, ofDay]) => (
          <section key={day} aria-labelledby={`day-${day}`}>
            <h2 id={`day-${day}`} className="mt-6 text-base">
              {formatDateLong(day)}
            </h2>
            <ul className="grid list-none gap-3 p-0">
              {groupedNotices(ofDay).map((group) => (
                <Group key={group.items[0]?.id} group={group} action={action} address={address} />
              ))}
            </ul>
          </section>
        ))
      )}
      {next !== null && (
        <p className="mt-6">
          <a href={listHref(path, { ...lasting, before: next })}>Older notifications</a>
        </p>
      )}
    </>
  );
}

function Nothing({ path, filters: { kind, q, period, view } }: { path: string; filters: Filters }) {
  if (kind !== undefined || q || period !== undefined)
    return (
      <EmptyState title="No notification matches" actions={<a href={path}>Show all notifications</a>}>
        <p>Check the spelling, or take away a filter.</p>
      </EmptyState>
    );
  return (
    <EmptyState title={view === 'unread' ? 'Nothing unread' : 'No notifications yet'}>
      <p>
        When a registration is accepted, a schedule changes or an import finishes, it appears here at once.
      </p>
    </EmptyState>
  );
}

/** Many of one kind on one day are one line that opens. */
function Group({
  group: { kind, items, unread },
  action,
  address,
}: {
  group: NoticeGroup<NotificationItem>;
  action: MarkReadAction;
  address: Record<string, string>;
}) {
  const rows = items.map((item) => (
    <NotificationRow key={item.id} item={item} action={action} address={address} />
  ));
  if (items.length === 1) return rows;
  const several = kind in severalOfKind ? severalOfKind[kind as keyof typeof severalOfKind] : 'updates';
  return (
    <li className={unread > 0 ? 'card card-next' : 'card card-quiet'}>
      <details className="details">
        <summary>
          {items.length} {several}
          {unread > 0 && `, ${unread} unread`}
        </summary>
        <ul className="mt-3 grid list-none gap-3 p-0">{rows}</ul>
      </details>
    </li>
  );
}

function byDay(items: NotificationItem[]): [string, NotificationItem[]][] {
  const days = new Map<string, NotificationItem[]>();
  for (const item of items) {
    const day = londonDate(item.createdAt);
    days.set(day, [...(days.get(day) ?? []), item]);
  }
  return [...days];
}
