import { RuleBroken } from '@/lib/errors';

/** What people read when a constraint stops them. Uniform where it could tell of another school's record. */
const sentenceOfConstraint: Record<string, string> = {
  membership_no_overlap: 'This person already has this role here for some of that time.',
  school_period_ect_at_one_school: 'This ECT cannot be registered here for those dates.',
  school_period_mentor_once_per_school: 'This mentor is already registered here for some of that time.',
  training_period_no_overlap: 'The training overlaps another training of the same person.',
  mentorship_one_mentor_at_a_time: 'This ECT already has a mentor for some of that time.',
  mentorship_reason_of_an_end: 'A reason needs a last day.',
  mentorship_not_oneself: 'Nobody can mentor themself.',
  mentorship_same_school: 'The mentor and the ECT must be at the same school.',
  mentorship_within_ect_period: 'The mentorship must lie within the ECT’s time at the school.',
  mentorship_within_mentor_period: 'The mentorship must lie within the mentor’s time at the school.',
  group_membership_no_overlap: 'This person is already in a group for some of that time.',
  group_membership_within_training_period: 'The time in the group must lie within the training.',
  group_membership_audience: 'This group is not for this person’s role.',
  group_membership_lead_provider: 'This group belongs to another lead provider.',
  group_capacity: 'The group is full.',
  programme_version_in_use: 'This version is in use. Change this programme to make a new one first.',
  registration_transition_allowed: 'The registration cannot go to that state from where it is.',
  request_transition_allowed: 'The request cannot go to that state from where it is.',
  request_with_effects_stays: 'This request has changed records. Undo it instead.',
  service_request_one_open: 'A report of this kind is open already for this person.',
  submission_one_open: 'You have sent a registration for this TRN already.',
  submission_transition_allowed: 'The registration cannot go to that state from where it is.',
  record_changed: 'A record that this would change has been changed meanwhile. Look at it again.',
  person_is_not_merged: 'This record was merged into another meanwhile. Look at it again.',
  person_trn_key: 'This teacher reference number cannot be used.',
  invitation_one_open_per_contact: 'This person has already been invited.',
};

interface DriverCause {
  originalCode?: string;
  originalMessage?: string;
  constraint?: { index?: string };
}

function driverCause(error: unknown): DriverCause | undefined {
  if (!(error instanceof Error) || !('meta' in error)) return undefined;
  const meta = error.meta as { driverAdapterError?: { cause?: DriverCause } } | undefined;
  return meta?.driverAdapterError?.cause;
}

/** Name of the violated constraint, or undefined when the error is something else. */
export function violatedConstraint(error: unknown): string | undefined {
  const cause = driverCause(error);
  if (cause === undefined) return undefined;
  if (cause.constraint?.index !== undefined) return cause.constraint.index;
  // Of exclusion and check violations only the message carries the name.
  const message = cause.originalMessage ?? '';
  return (
    Object.keys(sentenceOfConstraint).find((name) => message.includes(name)) ??
    /constraint "([^"]+)"/.exec(message)?.[1]
  );
}

/** SQLSTATE of the database's error, or undefined. */
export function sqlState(error: unknown): string | undefined {
  return driverCause(error)?.originalCode;
}

/** The error for people where there is one; otherwise the error itself. */
export function translated(error: unknown): unknown {
  const name = violatedConstraint(error);
  const sentence = name === undefined ? undefined : sentenceOfConstraint[name];
  return name === undefined || sentence === undefined ? error : new RuleBroken(name, sentence);
}

/** Whether the database refused a text as an id: nothing has such an id. */
export function isMalformedId(error: unknown): boolean {
  return error instanceof Error && /invalid input syntax for type uuid/.test(error.message);
}
