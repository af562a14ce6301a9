import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { TabLinks } from '@/components/ui/tab-links';
import { formatDateLong } from '@/lib/dates/format';
import { londonDate } from '@/lib/dates/london';
import type { NotificationItem, NotificationView } from '@/lib/notifications/types';
import { NewNotices } from './live/new-notices';
import { MarkRead, type MarkReadAction } from './mark-read';
import { NotificationRow } from './notification-row';

/** The same page for a school, for staff and for the ECT or mentor themself. */
export function NotificationsPage({
  path,
  lede,
  view,
  items,
  unread,
  total,
  next,
  action,
  address,
}: {
  path: string;
  lede: string;
  view: NotificationView;
  items: NotificationItem[];
  unread: number;
  total: number;
  next: string | null;
  action: MarkReadAction;
  address: Record<string, string>;
}) {
  return (
    <>
      <PageHeader
        title="Notifications"
        lede={lede}
        actions={
          unread > 0 && (
            <MarkRead action={action} address={address} id="" variant="secondary">
              Mark all as read
            </MarkRead>
          )
        }
      />
      <TabLinks
        label="Notifications"
        items={[
          { href: path, label: 'All', count: total, current: view === 'all' },
          { href: `${path}?view=unread`, label: 'Unread', count: unread, current: view === 'unread' },
        ]}
      />
      <NewNotices
        // What arrived is in the list itself once the page is made anew.
        key={`${view} ${unread} ${total}`}
        known={items.map(({ id }) => id)}
        action={action}
        address={address}
      />
      {items.length === 0 ? (
        <EmptyState title={view === 'unread' ? 'Nothing unread' : 'No notifications yet'}>
          <p>
            When a registration is accepted, a schedule changes or an import finishes, it appears here at
            once.
          </p>
        </EmptyState>
      ) : (
        byDay(items).map(([day, ofDay]) => (
          <section key={day} aria-labelledby={`day-${day}`}>
            <h2 id={`day-${day}`} className="mt-6 text-base">
              {formatDateLong(day)}
            </h2>
            <ul className="grid list-none gap-3 p-0">
              {ofDay.map((item) => (
                <NotificationRow key={item.id} item={item} action={action} address={address} />
              ))}
            </ul>
          </section>
        ))
      )}
      {next !== null && (
        <p className="mt-6">
          <a href={`${path}?view=${view}&before=${next}`}>Older notifications</a>
        </p>
      )}
    </>
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
