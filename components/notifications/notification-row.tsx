import { Tag } from '@/components/ui/tag';
import { formatClockTime } from '@/lib/dates/format';
import { londonTime } from '@/lib/dates/london';
import { kindLabel } from '@/lib/notifications/labels';
import type { NotificationItem } from '@/lib/notifications/types';
import { MarkRead, type MarkReadAction } from './mark-read';

export function NotificationRow({
  item,
  action,
  address,
}: {
  item: NotificationItem;
  action: MarkReadAction;
  address: Record<string, string>;
}) {
  return (
    <li className={item.isRead ? 'card card-quiet' : 'card card-next'}>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="max-w-measure">
          <p className="m-0 flex flex-wrap items-center gap-2 text-ink-soft">
            <Tag tone={item.isRead ? 'neutral' : 'info'}>{item.isRead ? 'Read' : 'New'}</Tag>
            {kindLabel(item.kind)} · {formatClockTime(londonTime(item.createdAt))}
          </p>
          <p className="mt-1 mb-0">
            {item.href === null ? <strong>{item.title}</strong> : <a href={item.href}>{item.title}</a>}
          </p>
          {item.body !== null && <p className="mt-1 mb-0 text-ink-soft">{item.body}</p>}
        </div>
        {!item.isRead && (
          <MarkRead action={action} address={address} id={item.id} variant="quiet" about={item.title}>
            Mark as read
          </MarkRead>
        )}
      </div>
    </li>
  );
}
