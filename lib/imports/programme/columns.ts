import type { TemplateColumn } from '../template-column';

const audienceValues = ['ECTs', 'Mentors', 'Both'];
const modeValues = ['Face to face', 'Online', 'In school'];
const kindValues = [
  'Conference',
  'Training',
  'Mentor event',
  'School visit',
  'Online community',
  'Study window',
  'Mentor meeting',
];

const programmeName: TemplateColumn = {
  key: 'programme',
  header: 'Programme',
  required: true,
  help: 'Name of the programme, the same on every sheet.',
  example: 'Example early career programme',
};
const year: TemplateColumn = { key: 'year', header: 'Year', required: true, help: '1 or 2.', example: '1' };

const programmeColumns: TemplateColumn[] = [
  programmeName,
  {
    key: 'framework',
    header: 'Framework',
    required: true,
    help: 'ECF, or its successor ECTE.',
    example: 'ECTE',
    values: ['ECF', 'ECTE'],
  },
  { key: 'label', header: 'Version', help: 'What this version is called.', example: '2026 version' },
  { key: 'note', header: 'Note', help: 'Said wherever hours are shown.', example: 'Hours are illustrative.' },
];

const moduleColumns: TemplateColumn[] = [
  programmeName,
  year,
  {
    key: 'number',
    header: 'Module',
    required: true,
    help: 'Number of the module in the programme.',
    example: '1',
  },
  {
    key: 'title',
    header: 'Title',
    required: true,
    help: 'Title of the module.',
    example: 'Enabling pupil learning',
  },
  { key: 'standards', header: 'Standards', help: 'Teachers’ Standards that it serves.', example: '1, 7' },
  {
    key: 'halfTerm',
    header: 'Half-term',
    required: true,
    help: 'In which it begins.',
    example: 'Autumn 1',
    values: ['Autumn 1', 'Autumn 2', 'Spring 1', 'Spring 2', 'Summer 1', 'Summer 2'],
  },
  { key: 'weeks', header: 'Weeks', required: true, help: 'How many teaching weeks it takes.', example: '7' },
  {
    key: 'contentAreas',
    header: 'Content areas',
    help: 'Separated by commas.',
    example: 'Behaviour management, Pedagogy',
  },
];

const hoursColumns: TemplateColumn[] = [
  programmeName,
  year,
  {
    key: 'audience',
    header: 'Audience',
    required: true,
    help: 'Whose hours.',
    example: 'ECTs',
    values: audienceValues,
  },
  {
    key: 'component',
    header: 'Component',
    required: true,
    help: 'What the time is for.',
    example: 'Self-study',
  },
  { key: 'hours', header: 'Hours', required: true, help: 'In the year, as a number.', example: '22' },
];

const typeColumns: TemplateColumn[] = [
  programmeName,
  year,
  { key: 'number', header: 'Module', required: true, help: 'Number of the module.', example: '1' },
  {
    key: 'title',
    header: 'Title',
    required: true,
    help: 'What the event is called.',
    example: 'Module 1 training',
  },
  {
    key: 'kind',
    header: 'Kind',
    required: true,
    help: 'Kind of event.',
    example: 'Training',
    values: kindValues,
  },
  {
    key: 'audience',
    header: 'Audience',
    required: true,
    help: 'Who takes part.',
    example: 'ECTs',
    values: audienceValues,
  },
  { key: 'minutes', header: 'Minutes', required: true, help: 'How long it takes.', example: '120' },
  {
    key: 'mode',
    header: 'Mode',
    required: true,
    help: 'Where it takes place.',
    example: 'Face to face',
    values: modeValues,
  },
  { key: 'week', header: 'Week', required: true, help: 'Teaching week of the module, from 1.', example: '4' },
];

const groupColumns: TemplateColumn[] = [
  {
    key: 'group',
    header: 'Group',
    required: true,
    help: 'Name of the group.',
    example: 'Shrewsbury Primary A',
  },
  {
    key: 'audience',
    header: 'Audience',
    required: true,
    help: 'Who is in it.',
    example: 'ECTs',
    values: audienceValues,
  },
  {
    key: 'intake',
    header: 'Intake',
    required: true,
    help: 'For example: September 2026.',
    example: 'September 2026',
  },
  { ...programmeName, required: false, help: 'Name of the programme that the group follows.' },
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
  { key: 'phase', header: 'Phase', help: 'For example: Primary.', example: 'Primary' },
  { key: 'area', header: 'Area', help: 'Where it meets.', example: 'Shrewsbury' },
  { key: 'pattern', header: 'Pattern', help: 'When it usually meets.', example: 'Tuesday afternoons' },
  {
    key: 'venue',
    header: 'Venue',
    help: 'Where it usually meets: a venue that exists, or one of the sheet Events.',
    example: 'Example Centre',
  },
  {
    key: 'facilitator',
    header: 'Facilitator',
    help: 'Name, or the e-mail address of a facilitator with an account.',
    example: 'Example Facilitator',
  },
  { key: 'capacity', header: 'Capacity', help: 'How many people it holds. Without it, 30.', example: '24' },
];

const eventColumns: TemplateColumn[] = [
  {
    key: 'group',
    header: 'Group',
    required: true,
    help: 'Name of the group.',
    example: 'Shrewsbury Primary A',
  },
  {
    key: 'reference',
    header: 'Reference',
    help: 'Of an event that exists, such as E123. Leave it empty for new events.',
    example: '',
  },
  { key: 'title', header: 'Title', required: true, help: 'What it is called.', example: 'Module 1 training' },
  {
    key: 'kind',
    header: 'Kind',
    required: true,
    help: 'Kind of event.',
    example: 'Training',
    values: kindValues,
  },
  {
    key: 'audience',
    header: 'Audience',
    help: 'Who of the group takes part. Without it, everybody.',
    example: 'Both',
    values: audienceValues,
  },
  { key: 'year', header: 'Year', help: 'Of the programme, with Module.', example: '1' },
  { key: 'number', header: 'Module', help: 'Number of the module.', example: '1' },
  {
    key: 'date',
    header: 'Date',
    required: true,
    help: 'The day, as a real date or with the month in words.',
    example: '6/10/2026',
  },
  { key: 'from', header: 'Start time', required: true, help: 'UK time.', example: '13:00' },
  { key: 'to', header: 'End time', required: true, help: 'UK time, the same day.', example: '16:00' },
  {
    key: 'mode',
    header: 'Mode',
    required: true,
    help: 'Where it takes place.',
    example: 'Face to face',
    values: modeValues,
  },
  {
    key: 'venue',
    header: 'Venue',
    help: 'Name of the venue. Without it, where the group usually meets.',
    example: 'Example Centre',
  },
  {
    key: 'address',
    header: 'Venue address',
    help: 'Of a venue that is new.',
    example: '1 Example Street, Shrewsbury',
  },
  {
    key: 'postcode',
    header: 'Postcode',
    help: 'Of the venue; a venue that is new needs it.',
    example: 'SY1 1AA',
  },
  { key: 'joinUrl', header: 'Joining link', help: 'For online events; only attendees see it.', example: '' },
  {
    key: 'status',
    header: 'Status',
    help: 'Without it a new event is confirmed, and one that exists stays as it is.',
    example: 'Confirmed',
    values: ['Confirmed', 'Provisional', 'Cancelled'],
  },
];

export const programmeSheets = [
  {
    key: 'programme',
    name: 'Programme',
    sentence: 'Write one row for each programme.',
    columns: programmeColumns,
  },
  {
    key: 'modules',
    name: 'Modules',
    sentence: 'Write one row for each module of a programme.',
    columns: moduleColumns,
  },
  {
    key: 'hours',
    name: 'Hours',
    sentence: 'Write one row for each kind of learning time in a year.',
    columns: hoursColumns,
  },
  {
    key: 'types',
    name: 'Event types',
    sentence: 'Write one row for each event that a module usually has.',
    columns: typeColumns,
  },
  {
    key: 'groups',
    name: 'Groups',
    sentence: 'Write one row for each training group.',
    columns: groupColumns,
  },
  {
    key: 'events',
    name: 'Events',
    sentence: 'Write one row for each event of a group.',
    columns: eventColumns,
  },
] as const satisfies readonly {
  key: string;
  name: string;
  sentence: string;
  columns: readonly TemplateColumn[];
}[];

export type ProgrammeSheet = (typeof programmeSheets)[number]['key'];

export function sheetNamed(key: ProgrammeSheet) {
  const sheet = programmeSheets.find((one) => one.key === key);
  if (sheet === undefined) throw new Error(`No sheet ${key}`);
  return sheet;
}

/** Groups and events alone, with an example that names no programme. */
export const deliveryPartnerSheets = programmeSheets
  .filter(({ key }) => key === 'groups' || key === 'events')
  .map((sheet) => ({
    ...sheet,
    columns: sheet.columns.map(
      (column): TemplateColumn =>
        ['programme', 'year', 'number'].includes(column.key) ? { ...column, example: '' } : column,
    ),
  }));
