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
  document_published: 'New in the library',
  announcement: 'Announcement',
  address_failed: 'Address does not work',
  records_merged: 'Record',
};

export function kindLabel(kind: string): string {
  return kind in notificationKindLabel ? notificationKindLabel[kind as NotificationKind] : 'Update';
}

/** What happened, for the subject of a mail: no names of people. */
export const noticeSubject: Record<NotificationKind, string> = {
  import_finished: 'Import finished',
  registration_accepted: 'Registration accepted',
  registration_sent: 'Registration to check',
  registration_moved: 'Registration moved on',
  enrolment_form: 'Enrolment form',
  schedule_changed: 'Training schedule changed',
  group_changed: 'Training group changed',
  visit_proposed: 'School visit proposed',
  visit_answered: 'School visit answered',
  access_changed: 'Access changed',
  enquiry_received: 'New enquiry',
  request_moved: 'News of a request',
  mentor_changed: 'Mentor changed',
  document_published: 'New in the library',
  announcement: 'Announcement',
  address_failed: 'An e-mail address does not work',
  records_merged: 'Two records became one',
};
