import type { FactRung } from '@/lib/registrations/types';
import type { TemplateColumn } from '../template-column';

/** The columns in which a rung of the two ladders is told: a date, or yes, no, or not needed. */
export const factColumns = [
  {
    rung: 'registered_with_dfe',
    key: 'registeredWithDfe',
    header: 'Registered with DfE',
    example: '3/9/2025',
  },
  {
    rung: 'partnership_confirmed',
    key: 'partnershipConfirmed',
    header: 'Partnership confirmed',
    example: '10/9/2025',
  },
  {
    rung: 'teacher_record_matched',
    key: 'teacherRecordMatched',
    header: 'Teacher record matched',
    example: 'Yes',
  },
  {
    rung: 'induction_recorded',
    key: 'inductionRecorded',
    header: 'Induction recorded',
    example: '20/9/2025',
  },
  { rung: 'eligible_for_funding', key: 'eligibleForFunding', header: 'Eligible for funding', example: 'Yes' },
  {
    rung: 'enrolment_form_returned',
    key: 'enrolmentFormReturned',
    header: 'Enrolment form returned',
    example: 'No',
  },
  { rung: 'canvas_active', key: 'canvasActive', header: 'Canvas active', example: 'No' },
  { rung: 'started_training', key: 'startedTraining', header: 'Started training', example: '' },
  { rung: 'part_way', key: 'partWay', header: 'Part-way', example: '' },
  { rung: 'training_complete', key: 'trainingComplete', header: 'Training complete', example: '' },
  { rung: 'induction_complete', key: 'inductionComplete', header: 'Induction complete', example: '' },
] as const satisfies readonly { rung: FactRung; key: string; header: string; example: string }[];

const person: TemplateColumn[] = [
  {
    key: 'reference',
    header: 'Reference',
    otherHeaders: ['Ref', 'Registration reference', 'Provider reference'],
    help: 'Your own reference for the registration. It finds the row again when the TRN is missing.',
    example: 'BPN-00123',
  },
  {
    key: 'role',
    header: 'Role',
    required: true,
    help: 'ECT or Mentor.',
    example: 'ECT',
    values: ['ECT', 'Mentor'],
  },
  {
    key: 'name',
    header: 'Name',
    otherHeaders: ['Full name'],
    help: 'First and last name, or leave it empty and use the two columns that follow.',
    example: 'Example Person',
  },
  {
    key: 'firstName',
    header: 'First name',
    otherHeaders: ['Forename'],
    help: 'With Last name.',
    example: '',
  },
  { key: 'lastName', header: 'Last name', otherHeaders: ['Surname'], help: 'With First name.', example: '' },
  {
    key: 'trn',
    header: 'TRN',
    otherHeaders: ['Teacher reference number'],
    help: 'Teacher reference number: 5 to 7 digits.',
    example: '9900001',
  },
  {
    key: 'email',
    header: 'E-mail',
    otherHeaders: ['Email address', 'E-mail address'],
    help: 'The person’s own address at work.',
    example: 'person@example.org',
  },
];

const place: TemplateColumn[] = [
  {
    key: 'urn',
    header: 'School URN',
    otherHeaders: ['URN'],
    required: true,
    help: 'Of the register of schools.',
    example: '900001',
  },
  {
    key: 'startsOn',
    header: 'Start date',
    otherHeaders: ['School start date'],
    required: true,
    help: 'First day in this role at this school.',
    example: '1/9/2025',
  },
  {
    key: 'endsOn',
    header: 'End date',
    otherHeaders: ['School end date', 'Leaving date'],
    help: 'Last day at this school, where it is known.',
    example: '',
  },
  {
    key: 'workingPattern',
    header: 'Working pattern',
    help: 'Full-time or part-time.',
    example: 'Full-time',
    values: ['Full-time', 'Part-time'],
  },
  {
    key: 'workingDays',
    header: 'Working days',
    help: 'For example: Mon, Tue, Thu.',
    example: 'Mon, Tue, Wed, Thu, Fri',
  },
  { key: 'subject', header: 'Subject', help: 'What the person teaches.', example: 'Mathematics' },
  { key: 'phase', header: 'Phase', help: 'For example: Primary.', example: 'Secondary' },
];

const training: TemplateColumn[] = [
  {
    key: 'intake',
    header: 'Intake',
    help: 'For example: September 2025. Without it, the start date decides.',
    example: 'September 2025',
  },
  { key: 'programme', header: 'Programme', help: 'Name of a programme of the lead provider.', example: '' },
  {
    key: 'leadProvider',
    header: 'Lead provider',
    help: 'Needed only where you work with several.',
    example: '',
  },
  {
    key: 'deliveryPartner',
    header: 'Delivery partner',
    help: 'Needed only where you work with several.',
    example: '',
  },
  { key: 'appropriateBody', header: 'Appropriate body', help: 'Of an ECT’s induction.', example: '' },
  {
    key: 'schedule',
    header: 'DfE schedule',
    help: 'For example: ecf-standard-september.',
    example: 'ecf-standard-september',
  },
  {
    key: 'mentorTrn',
    header: 'Mentor TRN',
    help: 'Of the ECT’s mentor, who needs a row too unless registered already.',
    example: '9900002',
  },
  {
    key: 'mentorFrom',
    header: 'Mentor start date',
    help: 'Since when, or from when, this mentor.',
    example: '1/9/2025',
  },
  { key: 'group', header: 'Group', help: 'Name of a training group of the delivery partner.', example: '' },
  {
    key: 'registrationStatus',
    header: 'Registration status',
    help: 'Where your own registration of the person stands.',
    example: 'Accepted',
    values: ['Received', 'Checking', 'Waiting for school', 'Accepted', 'Placed', 'Not eligible', 'Withdrawn'],
  },
  {
    key: 'trainingStatus',
    header: 'Training status',
    help: 'Active, deferred or withdrawn.',
    example: 'Active',
    values: ['Active', 'Deferred', 'Withdrawn'],
  },
  {
    key: 'trainingFrom',
    header: 'Training status from',
    otherHeaders: ['Status from', 'From date'],
    help: 'First day of the deferral, withdrawal or return.',
    example: '',
  },
  {
    key: 'expectedReturn',
    header: 'Expected return',
    help: 'When a deferred person is expected back.',
    example: '',
  },
];

export const registrationColumns: readonly TemplateColumn[] = [
  ...person,
  ...place,
  ...training,
  ...factColumns.map(({ key, header, example }) => ({
    key,
    header,
    help: 'A date, or Yes, No or Not needed. Empty: not heard.',
    example,
  })),
  {
    key: 'inductionOutcome',
    header: 'Induction outcome',
    help: 'What the appropriate body has recorded.',
    example: 'In progress',
    values: ['Required to complete', 'In progress', 'Passed', 'Failed', 'Exempt'],
  },
];

const headers = new Map(registrationColumns.map((column) => [column.key, column.header]));

/** The heading under which a value stands, for messages beside it. */
export function headerOf(key: string): string {
  return headers.get(key) ?? key;
}
