import type { TemplateColumn } from '../template-column';

export const audienceValues = ['ECTs', 'Mentors', 'Both'];
export const modeValues = ['Face to face', 'Online', 'In school'];
export const kindValues = [
  'Conference',
  'Training',
  'Mentor event',
  'School visit',
  'Online community',
  'Study window',
  'Mentor meeting',
];

export const programmeName: TemplateColumn = {
  key: 'programme',
  header: 'Programme',
  required: true,
  help: 'Name of the programme, the same on every sheet.',
  example: 'Example early career programme',
};

export const groupColumns: TemplateColumn[] = [
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

export const eventColumns: TemplateColumn[] = [
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
