import type { NotificationKind } from './types';

export const notificationKindLabel: Record<NotificationKind, string> = {
  import_finished: 'Import finished',
  registration_accepted: 'Registration accepted',
  registration_sent: 'Registration',
  registration_moved: 'Registration',
  enrolment_form: 'Enrolment form',
  schedule_changed: 'Schedule changed',
  group_changed: 'Group',
  visit_proposed: 'School visit',
  visit_answered: 'School visit',
  access_changed: 'Access',
  enquiry_received: 'Enquiry',
  request_moved: 'Request',
  mentor_changed: 'Mentor',
};

export function kindLabel(kind: string): string {
  return kind in notificationKindLabel ? notificationKindLabel[kind as NotificationKind] : 'Update';
}
