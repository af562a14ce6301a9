import { Tag } from '@/components/ui/tag';
import type { LiveNotice } from '@/lib/notifications/types';
import { MarkRead, type MarkReadAction } from './mark-read';

/** One notification in words that are ready to be shown, on the server as in the browser. */
export function NoticeCard({
  notice,
  action,
  address,
}: {
  notice: LiveNotice & { isRead: boolean };
  action: MarkReadAction;
  address: Record<string, string>;
}) {
  return (
    <li className={notice.isRead ? 'card card-quiet' : 'card card-next'}>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="max-w-measure">
          <p className="m-0 flex flex-wrap items-center gap-2 text-ink-soft">
            <Tag tone={notice.isRead ? 'neutral' : 'info'}>{notice.isRead ? 'Read' : 'New'}</Tag>
            {notice.kind} · {notice.time}
          </p>
          <p className="mt-1 mb-0">
            {notice.href === null ? (
              <strong>{notice.title}</strong>
            ) : (
              <a href={notice.href}>{notice.title}</a>
            )}
          </p>
          {notice.body !== null && <p className="mt-1 mb-0 text-ink-soft">{notice.body}</p>}
        </div>
        {!notice.isRead && (
          <MarkRead action={action} address={address} id={notice.id} variant="quiet" about={notice.title}>
            Mark as read
          </MarkRead>
        )}
      </div>
    </li>
  );
}
