/**
 * What may be kept as "was" and "is", by subject, with the words for it. A field that is not here can be given no
 * value: never a reason, a note, a message, a file, or anything about health.
 */
export const auditedFields = {
  person: { name: 'Name', email: 'E-mail', telephone: 'Telephone', trn: 'TRN' },
  school_period: {
    school: 'School',
    role: 'Role',
    startsOn: 'First day at the school',
    endsOn: 'Last day at the school',
    leavingReportedOn: 'Leaving reported on',
    workingPattern: 'Working pattern',
    workingDays: 'Working days',
    subject: 'Subject',
    phase: 'Phase',
  },
  training_period: {
    programmeType: 'Type of programme',
    programme: 'Programme',
    leadProvider: 'Lead provider',
    deliveryPartner: 'Delivery partner',
    intake: 'Intake',
    scheduleIdentifier: 'DfE schedule',
    startsOn: 'Training starts',
    endsOn: 'Training ends',
    outcome: 'Outcome of training',
  },
  mentorship: { ect: 'ECT', mentor: 'Mentor', startsOn: 'First day as mentor', endsOn: 'Last day as mentor' },
  group_membership: { group: 'Group', startsOn: 'First day in the group', endsOn: 'Last day in the group' },
  group: {
    name: 'Name',
    venue: 'Venue',
    facilitator: 'Facilitator',
    capacity: 'Places',
    weekday: 'Day',
    startsAt: 'Starts',
    endsAt: 'Ends',
    mode: 'Mode',
  },
  event: {
    title: 'Title',
    date: 'Date',
    startsAt: 'Starts',
    endsAt: 'Ends',
    venue: 'Venue',
    mode: 'Mode',
    status: 'State',
  },
  membership: { role: 'Role', startsOn: 'From', endsOn: 'Until' },
  registration: {
    status: 'State of the registration',
    programmeType: 'Type of programme',
    intake: 'Intake',
    startsOn: 'Starts on',
  },
  induction: {
    appropriateBody: 'Appropriate body',
    startedOn: 'Induction started',
    completedOn: 'Induction completed',
    outcome: 'Outcome of induction',
    status: 'State of induction',
  },
  service_request: {
    state: 'State of the request',
    owner: 'Owner',
    dueOn: 'Due',
    effectiveOn: 'Takes effect on',
  },
  enrolment_form: {
    status: 'State of the form',
    name: 'Name',
    email: 'E-mail',
    phase: 'Phase',
    subject: 'Subject',
    workingDays: 'Working days',
    area: 'Area',
    mode: 'Mode',
  },
} as const satisfies Record<string, Record<string, string>>;

export type AuditedSubject = keyof typeof auditedFields;
export type AuditedField<Subject extends AuditedSubject> = keyof (typeof auditedFields)[Subject] & string;

export function isAuditedField(subjectType: string, field: string): boolean {
  const fields: Record<string, Record<string, string>> = auditedFields;
  return Object.hasOwn(fields, subjectType) && Object.hasOwn(fields[subjectType] ?? {}, field);
}
