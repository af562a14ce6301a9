import type { Audience, Cadence, NotificationKind } from './types';

/**
 * How each kind is sent by e-mail unless somebody chooses otherwise; a kind that is missing never reaches that audience.
 * Who must act hears at once, whom it informs hears in the digest.
 */
export const mailDefaults: Record<Audience, Partial<Record<NotificationKind, Cadence>>> = {
  school: {
    request_moved: 'now',
    visit_proposed: 'now',
    address_failed: 'now',
    access_changed: 'now',
    schedule_changed: 'daily',
    registration_accepted: 'daily',
    registration_moved: 'daily',
    group_changed: 'daily',
    mentor_changed: 'daily',
    records_merged: 'daily',
    visit_answered: 'daily',
    enrolment_form: 'daily',
    document_published: 'weekly',
    announcement: 'off',
  },
  self: {
    schedule_changed: 'now',
    group_changed: 'now',
    mentor_changed: 'now',
    visit_proposed: 'now',
    visit_answered: 'now',
    request_moved: 'now',
    access_changed: 'now',
    registration_accepted: 'daily',
    registration_moved: 'daily',
    enrolment_form: 'off',
    document_published: 'weekly',
    announcement: 'off',
  },
  staff: {
    import_finished: 'off',
    registration_sent: 'daily',
    registration_moved: 'daily',
    registration_accepted: 'off',
    enrolment_form: 'off',
    request_moved: 'daily',
    mentor_changed: 'daily',
    group_changed: 'off',
    schedule_changed: 'off',
    visit_proposed: 'daily',
    visit_answered: 'daily',
    enquiry_received: 'daily',
    access_changed: 'now',
    address_failed: 'daily',
    document_published: 'off',
    announcement: 'off',
  },
};

/** What nobody can switch off in the portal: what changes a day out of the classroom, access, and addresses that fail. */
export const alwaysInPortal: readonly NotificationKind[] = [
  'schedule_changed',
  'access_changed',
  'address_failed',
];

/** Shown and mailed at once, whatever somebody prefers and whatever the hour: what has to do with who gets in. */
export const alwaysAtOnce: readonly NotificationKind[] = ['access_changed'];
