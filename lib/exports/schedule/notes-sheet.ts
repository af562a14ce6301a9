import type { Cell, CellStyle, RowDescription, SheetDescription } from '@/lib/spreadsheets/workbook';
import { palette } from '@/lib/spreadsheets/write/styles';
import { notSet } from '../labels';
import { noteStyle, titleStyle } from '../table-sheet';
import type { ExportContact, ScheduleWorkbookInput } from '../types';
import { eventRows, peopleOf } from './rows';
import { pageWords, shortContext, subjectName, versionWords } from './words';

const heading: CellStyle = { bold: true, size: 12, colour: palette.brand, vertical: 'center' };
const label: CellStyle = { bold: true, wrap: true, lineBelow: palette.line };
const text: CellStyle = { wrap: true, lineBelow: palette.line };
const link: CellStyle = { ...text, underline: true, colour: palette.link };
const small: CellStyle = { ...label, colour: palette.softInk };

type Line = readonly Cell[];

const section = (title: string, lines: readonly Line[]): RowDescription[] =>
  lines.length === 0
    ? []
    : [
        { cells: [], height: 8 },
        { cells: [{ value: title, style: heading }], height: 22 },
        ...lines.map((cells) => ({ cells })),
      ];

const line = (name: string, value: Cell): Line => [
  { value: name, style: label },
  typeof value === 'string' ? { value, style: text } : value,
];

function aboutLines(input: ScheduleWorkbookInput): Line[] {
  const { startsAt, lunchAt, endsAt } = input.school.day;
  const common: Line[] = [
    line('Up to date at', { value: input.dashboardUrl, link: input.dashboardUrl, style: link }),
    line(
      'Version',
      `${versionWords(input)}. Dates and times change: check the dashboard before you arrange cover.`,
    ),
    line(
      'Times',
      'All times are UK local time. Dates and times are real ones: you can sort, filter and add them up.',
    ),
    line(
      'Cover needed',
      `Worked out from the teaching day, ${startsAt} to ${endsAt} with lunch at ${lunchAt}. Self-study and mentor meetings are not counted, nor is travel.`,
    ),
    line(
      'Not set',
      `"${notSet}" means that the fact is not known yet. An empty cell means that there is nothing to know.`,
    ),
    line(
      'Status',
      'Confirmed: the date stands. Provisional: it may still change. Changed: see the sheet Changes. Cancelled: it does not take place.',
    ),
  ];
  const joining =
    input.audience === 'attendee'
      ? 'The joining links in this file are yours alone. Do not pass them on.'
      : 'Joining links are shown only to the person who attends. They sign in to the dashboard to join.';
  return [...common, line('Joining online', joining), ...input.notes.map((note) => line('Note', note))];
}

function contactLine(contact: ExportContact): Line {
  const email: Cell = contact.email
    ? { value: contact.email, link: `mailto:${contact.email}`, style: link }
    : { value: null, style: text };
  return [
    { value: contact.purpose, style: label },
    { value: [contact.name, contact.hours].filter(Boolean).join(', ') || notSet, style: text },
    email,
    { value: contact.phone, style: text },
  ];
}

function contactLines(input: ScheduleWorkbookInput): Line[] {
  if (input.contacts.length === 0) return [];
  const head = ['Contact', 'Name and hours', 'E-mail', 'Telephone'].map((value) => ({ value, style: small }));
  return [head, ...input.contacts.map(contactLine)];
}

/** The addresses in full, for readers who cannot follow a link inside a cell. */
function joinLines(input: ScheduleWorkbookInput): Line[] {
  if (input.audience !== 'attendee') return [];
  return eventRows(input)
    .filter(({ event }) => event.joinUrl !== null && event.mode === 'online' && event.status !== 'cancelled')
    .map(({ event, date }) => [
      { value: { kind: 'date', date, time: null }, style: { ...label, horizontal: 'left' as const } },
      { value: event.joinUrl, style: text },
      { value: event.title, style: text },
    ]);
}

function withoutScheduleLines(input: ScheduleWorkbookInput): Line[] {
  return peopleOf(input)
    .filter((person) => person.events.length === 0)
    .map((person) =>
      line(
        person.name,
        person.noScheduleReason ??
          (person.outline.length > 0
            ? 'Not in a group yet. The outline of the programme by half-term stands in the schedule, marked Provisional.'
            : 'Not in a group yet.'),
      ),
    );
}

/** The long notes come last: people open the file to see dates. */
export function notesSheet(input: ScheduleWorkbookInput): SheetDescription {
  const rows: RowDescription[] = [
    { cells: [{ value: `Notes and contacts: ${subjectName(input)}`, style: titleStyle }], height: 26 },
    { cells: [{ value: shortContext(input), style: noteStyle }], height: 16 },
    ...section('About this file', aboutLines(input)),
    ...section('Contacts', contactLines(input)),
    ...section('Without dates', withoutScheduleLines(input)),
    ...section('Joining links in full', joinLines(input)),
  ];
  return {
    name: 'Notes and contacts',
    widths: [24, 80, 40, 20],
    rows,
    print: { orientation: 'landscape', ...pageWords(input, 'Notes and contacts') },
  };
}
