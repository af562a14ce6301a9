import { formatDateLong } from '@/lib/dates/format';
import { isIsoDate } from '@/lib/dates/iso-date';
import type { NamesById } from './words';

/** One field of one record, as it was and as it is. */
export interface BeforeAfter {
  key: string;
  what: string;
  was: string;
  is: string;
}

interface StoredEffect {
  id: string;
  kind: string;
  subjectType: string;
  was: unknown;
  becomes: unknown;
}

const subjectLabel: Record<string, string> = {
  person: '',
  school_period: 'At the school',
  training_period: 'Training',
  registration: 'Registration',
  mentorship: 'Mentorship',
  group_membership: 'Place in the group',
  absence: 'Absence',
  induction: '',
};

const fieldLabel: Record<string, string> = {
  name: 'Name',
  email: 'E-mail address',
  trn: 'Teacher reference number',
  startsOn: 'first day',
  endsOn: 'last day',
  leavingReportedOn: 'leaving reported on',
  workingPattern: 'working pattern',
  workingDays: 'working days',
  programmeType: 'programme',
  leadProviderId: 'lead provider',
  deliveryPartnerId: 'delivery partner',
  outcome: 'outcome',
  scheduleIdentifier: 'schedule',
  mentorPeriodId: 'mentor',
  ectPeriodId: 'ECT',
  groupId: 'group',
  heldGroupId: 'place kept in',
  expectedReturnOn: 'expected return',
  status: 'state',
  statusSince: 'since',
  receivedOn: 'received on',
  reducedToTerms: 'Induction reduced to, in terms',
  extendedByTerms: 'Induction extended by, in terms',
  extendedByDays: 'Induction extended by, in days of absence',
  termsDecidedOn: 'Length of induction decided on',
  appropriateBodyId: 'Appropriate body',
};

/** Ids of records that have no name of their own, which say nothing to anybody. */
const leftOut = new Set([
  'schoolPeriodId',
  'trainingPeriodId',
  'programmeVersionId',
  'intakeYear',
  'intakeTerm',
  'source',
]);

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

/** What carrying out changed, field by field. */
export function beforeAndAfter(effects: readonly StoredEffect[], names: NamesById): BeforeAfter[] {
  return effects.flatMap((effect) => {
    const was = fieldsOf(effect.was);
    const becomes = fieldsOf(effect.becomes);
    return [...new Set([...Object.keys(was), ...Object.keys(becomes)])]
      .filter((field) => !leftOut.has(field) && String(was[field]) !== String(becomes[field]))
      .filter((field) => was[field] != null || becomes[field] != null)
      .map((field) => ({
        key: `${effect.id} ${field}`,
        what: whatOf(effect.subjectType, field),
        was: valueInWords(was[field], names),
        is: valueInWords(becomes[field], names),
      }));
  });
}

/** Ids that before and after mention, to look their names up. */
export function idsMentioned(effects: readonly StoredEffect[]): unknown[] {
  return effects.flatMap(({ was, becomes }) => [
    ...Object.values(fieldsOf(was)),
    ...Object.values(fieldsOf(becomes)),
  ]);
}

function whatOf(subjectType: string, field: string): string {
  const subject = subjectLabel[subjectType] ?? '';
  const label = fieldLabel[field] ?? field;
  return subject === '' ? label : `${subject}: ${label}`;
}

function fieldsOf(stored: unknown): Record<string, unknown> {
  return typeof stored === 'object' && stored !== null ? { ...stored } : {};
}

function valueInWords(value: unknown, names: NamesById): string {
  if (value === null || value === undefined || value === '') return 'Nothing';
  if (Array.isArray(value))
    return value.length === 0 ? 'Nothing' : value.map((day) => weekdays[Number(day) - 1] ?? '').join(', ');
  const text = String(value);
  const date: boolean = isIsoDate(text);
  if (date) return formatDateLong(text);
  const named = names[text];
  if (named !== undefined) return named;
  if (/^[0-9a-f-]{36}$/.test(text)) return 'Somebody or something that is not shown to you';
  const words = text.replaceAll('_', ' ');
  return /^[a-z ]+$/.test(words) ? words.charAt(0).toUpperCase() + words.slice(1) : text;
}
