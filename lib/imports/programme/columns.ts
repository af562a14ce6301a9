import type { TemplateColumn } from '../template-column';
import {
  audienceValues,
  eventColumns,
  groupColumns,
  kindValues,
  modeValues,
  programmeName,
} from './group-columns';

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
