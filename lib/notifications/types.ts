export const notificationKinds = [
  'import_finished',
  'registration_accepted',
  'schedule_changed',
  'access_changed',
  'enquiry_received',
] as const;

export type NotificationKind = (typeof notificationKinds)[number];
