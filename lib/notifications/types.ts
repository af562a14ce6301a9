export const notificationKinds = [
  'import_finished',
  'registration_accepted',
  'registration_sent',
  'registration_moved',
  'schedule_changed',
  'group_changed',
  'visit_proposed',
  'visit_answered',
  'access_changed',
  'enquiry_received',
  'request_moved',
  'mentor_changed',
] as const;

export type NotificationKind = (typeof notificationKinds)[number];

export type NotificationView = 'all' | 'unread';

export interface NotificationItem {
  id: string;
  kind: string;
  title: string;
  body: string | null;
  /** Path inside the product. */
  href: string | null;
  createdAt: Date;
  isRead: boolean;
}
