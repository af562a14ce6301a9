import { auditSentences, isAuditAction } from '@/lib/audit/actions';
import { auditedFields } from '@/lib/audit/fields';
import { formatDate } from '@/lib/dates/format';
import { isIsoDate } from '@/lib/dates/iso-date';
import { scheduleLabel } from '@/lib/registrations/labels';

export function sentenceOf(action: string): string {
  return isAuditAction(action) ? auditSentences[action] : 'Something was changed';
}

export function fieldLabel(subjectType: string, field: string): string {
  const fields: Record<string, Record<string, string>> = auditedFields;
  return fields[subjectType]?.[field] ?? field;
}

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const words: Record<string, string> = {
  ect: 'ECT',
  mentor: 'Mentor',
  full_time: 'Full time',
  part_time: 'Part time',
  provider_led: 'Provider-led',
  school_led: 'School-led',
  deferred: 'Paused',
  withdrawn: 'Withdrawn',
  completed: 'Completed',
  headteacher: 'Headteacher',
  induction_tutor: 'Induction tutor',
  received: 'Received',
  checking: 'Being checked',
  needs_information: 'Needs information',
  waiting_for_school: 'Waiting for the school',
  agreed: 'Agreed',
  declined: 'Declined',
  cancelled: 'Cancelled',
  done: 'Done',
  undone: 'Undone',
  accepted: 'Accepted',
  placed: 'Placed',
  not_eligible: 'Not eligible',
  in_progress: 'In progress',
  required_to_complete: 'Required to complete',
  passed: 'Passed',
  failed: 'Failed',
  exempt: 'Exempt',
};

/** A stored value as people say it: '1 September 2026', 'Monday, Tuesday', 'Paused'. */
export function valueInWords(field: string, value: string | null): string | null {
  if (value === null || value === '') return null;
  if (field === 'workingDays') return value.split(', ').map(dayName).join(', ');
  if (field === 'weekday') return dayName(value);
  if (field === 'intake') return intakeInWords(value);
  if (field === 'scheduleIdentifier') return scheduleLabel(value);
  if (isIsoDate(value)) return formatDate(value);
  return Object.hasOwn(words, value) ? (words[value] ?? value) : value;
}

const dayName = (number: string) => days[Number(number) - 1] ?? number;
const sentenceCase = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** 'september 2026' → 'September 2026'; the later terms are of the following calendar year. */
function intakeInWords(value: string): string {
  const [term = '', year = ''] = value.split(' ');
  return sentenceCase(`${term} ${term === 'september' ? year : Number(year) + 1}`);
}
