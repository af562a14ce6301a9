/** Rows that somebody should see of each school that is theirs; a table without an entry may not be read at all. */
export type Seen = Partial<Record<string, number>>;

const school: Seen = {
  absence: 1,
  calendar_feed: 0,
  event: 2,
  event_attendee: 1,
  event_material: 1,
  event_revision: 1,
  group_membership: 1,
  groups: 1,
  induction: 1,
  invitation: 1,
  membership: 2,
  mentorship: 1,
  module_order: 2,
  partnership: 1,
  person: 3,
  registration: 3,
  registration_fact: 1,
  schedule_glance: 0,
  schedule_version: 1,
  scheduled_export: 0,
  school_calendar_day: 1,
  school_period: 3,
  support_enquiry: 1,
  training_period: 3,
  users: 2,
};

// Feeds, glances and standing exports are those of the user.
const { calendar_feed, schedule_glance, scheduled_export, ...schoolRecords } = school;

const staff: Seen = {
  ...schoolRecords,
  absence_reason: 1,
  allocation_run: 0,
  event_join_link: 2,
  event_material: 3,
  mail_message: 1,
  notification: 0,
  training_outcome_reason: 1,
};

const self: Seen = {
  calendar_feed: 0,
  event: 2,
  event_attendee: 1,
  event_material: 0,
  event_revision: 1,
  group_membership: 1,
  groups: 1,
  invitation: 0,
  membership: 0,
  mentorship: 1,
  module_order: 1,
  person: 2,
  registration: 1,
  schedule_glance: 0,
  schedule_share: 0,
  schedule_version: 1,
  school_calendar_day: 1,
  school_period: 2,
  support_enquiry: 0,
  users: 1,
};

export const expectations = {
  tutor: { ...school, calendar_feed: 1, notification: 1, schedule_glance: 1, scheduled_export: 1 },
  head: { ...school, notification: 0 },
  ect: {
    ...self,
    absence: 1,
    calendar_feed: 1,
    event_join_link: 2,
    event_material: 2,
    induction: 1,
    notification: 1,
    registration_fact: 1,
    schedule_share: 1,
    training_period: 1,
  },
  // Of the ECT: the name, the school and the schedule; not the absence, the ladder or the joining links.
  mentor: {
    ...self,
    absence: 0,
    event_join_link: 0,
    induction: 0,
    notification: 0,
    registration_fact: 0,
    training_period: 2,
  },
  leadProviderStaff: { ...staff, import_batch: 0, import_chunk: 0, import_row: 0 },
  // The facilitator's account belongs to the delivery partner.
  deliveryPartnerStaff: {
    ...staff,
    allocation_run: 1,
    import_batch: 1,
    import_chunk: 1,
    import_row: 1,
    membership: 3,
    users: 3,
  },
  facilitator: {
    event: 1,
    event_join_link: 1,
    event_material: 3,
    groups: 1,
    membership: 1,
    notification: 1,
    users: 1,
  },
  administrator: {
    audit_event: 1,
    invitation: 1,
    membership: 3,
    notification: 0,
    session: 1,
    sign_in_event: 1,
    users: 5,
  },
} satisfies Record<string, Seen>;
