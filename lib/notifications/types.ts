export const notificationKinds = [
  'import_finished',
  'registration_accepted',
  'registration_sent',
  'registration_moved',
  'enrolment_form',
  'schedule_changed',
  'group_changed',
  'visit_proposed',
  'visit_answered',
  'access_changed',
  'enquiry_received',
  'request_moved',
  'mentor_changed',
  'document_published',
  'announcement',
  'address_failed',
  'records_merged',
] as const;

export type NotificationKind = (typeof notificationKinds)[number];

/** As whom somebody reads a notice: of a school, of their own training, or as staff. */
export const audiences = ['school', 'self', 'staff'] as const;
export type Audience = (typeof audiences)[number];

/** When a notice is sent by e-mail as well. */
export const cadences = ['now', 'daily', 'weekly', 'off'] as const;
export type Cadence = (typeof cadences)[number];

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

/** A notification as an open page is told of it, in words that are ready to be shown. */
export interface LiveNotice {
  id: string;
  kind: string;
  title: string;
  body: string | null;
  href: string | null;
  /** "2:05pm" */
  time: string;
}

export interface News {
  /** Up to where the reader has now seen everything; handed back to be told what came after it. */
  position: string;
  unread: number;
  /** Newest first, at most 20. */
  notices: LiveNotice[];
  /** How many more there are than `notices` holds, at least. */
  more: number;
}

/** What an open page needs to follow its notifications. */
export interface NewsSource {
  /** Whose: "me", "staff" or "school-900101". */
  context: string;
  /** The same for all tabs of this session and context, and for no others. */
  channel: string;
  position: string;
  unread: number;
}

/** One line of the page on which somebody chooses how to be told. */
export interface Preference {
  kind: NotificationKind;
  mail: Cadence;
  inPortal: boolean;
  /** Sent at once whatever is chosen. */
  isAlwaysAtOnce: boolean;
  isAlwaysInPortal: boolean;
}

export interface Preferences {
  audience: Audience;
  choices: Preference[];
  wantsNewsletters: boolean;
}
