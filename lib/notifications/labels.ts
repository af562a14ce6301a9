import type { Cadence, NotificationKind } from './types';

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

export const cadenceLabel: Record<Cadence, string> = {
  now: 'At once',
  daily: 'Daily summary',
  weekly: 'Weekly summary',
  off: 'No e-mail',
};

/** What each kind tells of, for the page on which people choose. */
export const kindHint: Record<NotificationKind, string> = {
  import_finished: 'A file that you uploaded was checked or applied',
  registration_accepted: 'Somebody’s registration was accepted',
  registration_sent: 'A school sent a registration to check',
  registration_moved: 'Progress with the DfE or the provider, and questions about a registration',
  enrolment_form: 'An enrolment form was asked for or returned',
  schedule_changed: 'Training was added, moved, cancelled or changed',
  group_changed: 'Somebody was placed in a training group, or taken out',
  visit_proposed: 'A day for a school visit was proposed',
  visit_answered: 'A proposed visit was agreed, declined or taken back',
  access_changed: 'Somebody’s access was given, suggested or ended',
  enquiry_received: 'Somebody asked a question',
  request_moved: 'A request was answered, or you were asked something',
  mentor_changed: 'A mentor was paired, replaced or ended',
  document_published: 'A newsletter, policy or guidance was published',
  announcement: 'Announcements that are shown in the portal',
  address_failed: 'Mail to somebody at your school or partner schools came back',
  records_merged: 'Two records of one person were merged, or split again',
};

/** What several of a kind are together: "12 changes to schedules". */
export const severalOfKind: Record<NotificationKind, string> = {
  import_finished: 'finished imports',
  registration_accepted: 'accepted registrations',
  registration_sent: 'registrations to check',
  registration_moved: 'steps of registrations',
  enrolment_form: 'enrolment forms',
  schedule_changed: 'changes to schedules',
  group_changed: 'changes of groups',
  visit_proposed: 'proposed visits',
  visit_answered: 'answers about visits',
  access_changed: 'changes of access',
  enquiry_received: 'enquiries',
  request_moved: 'steps of requests',
  mentor_changed: 'changes of mentors',
  document_published: 'new documents',
  announcement: 'announcements',
  address_failed: 'addresses that do not work',
  records_merged: 'merged records',
};
