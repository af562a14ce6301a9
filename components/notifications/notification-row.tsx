import { formatClockTime } from '@/lib/dates/format';
import { londonTime } from '@/lib/dates/london';
import { kindLabel } from '@/lib/notifications/labels';
import type { NotificationItem } from '@/lib/notifications/types';
import type { MarkReadAction } from './mark-read';
import { NoticeCard } from './notice-card';

export function NotificationRow({
  item: { createdAt, kind, ...item },
  action,
  address,
}: {
  item: NotificationItem;
  action: MarkReadAction;
  address: Record<string, string>;
}) {
  const notice = { ...item, kind: kindLabel(kind), time: formatClockTime(londonTime(createdAt)) };
  return <NoticeCard notice={notice} action={action} address={address} />;
}
