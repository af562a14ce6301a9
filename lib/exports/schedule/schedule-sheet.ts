import { londonDate, londonTime } from '@/lib/dates/london';
import { eventKindLabel, eventModeLabel } from '@/lib/events/labels';
import type { Cell, CellContent, CellStyle, SheetDescription } from '@/lib/spreadsheets/workbook';
import { attendanceLabel, coverLabel, notSet, roleWord, statusLabel, weekdayName } from '../labels';
import {
  countStyle,
  dateStyle,
  hoursStyle,
  linkStyle,
  plainStyle,
  strongStyle,
  type TableColumn,
  tableSheet,
  textStyle,
} from '../table-sheet';
import type { ExportEventStatus, ScheduleWorkbookInput } from '../types';
import { type EventRow, eventRows, isLed, needsVenue, type OutlineRow, outlineRows } from './rows';
import { contextLine, pageWords, subjectName } from './words';

type Row = EventRow | OutlineRow;

const isEvent = (row: Row): row is EventRow => 'event' in row;

const statusColour: Record<ExportEventStatus, string> = {
  confirmed: '0F6B47',
  provisional: '1B4F91',
  changed: '7A4A00',
  cancelled: 'A3261B',
};
const statusStyles = Object.fromEntries(
  Object.entries(statusColour).map(([status, colour]) => [status, { ...plainStyle, bold: true, colour }]),
) as Record<ExportEventStatus, CellStyle>;
const cancelledTitle: CellStyle = { ...textStyle, strike: true, colour: '4C5570' };

const orNotSet = (value: string | number | null): CellContent => value ?? notSet;

/** A date-time cell of UK wall time. */
export const momentCell = (instant: Date): CellContent => ({
  kind: 'date',
  date: londonDate(instant),
  time: londonTime(instant),
});

function titleOf({ event, date, lastDate }: EventRow): string {
  if (!event.isWindow || lastDate === date) return event.title;
  const [year, month, day] = lastDate.split('-');
  return `${event.title} (until ${day}/${month}/${year})`;
}

function joinCell(row: Row, audience: ScheduleWorkbookInput['audience']): Cell {
  if (!isEvent(row) || row.event.mode !== 'online' || row.event.status === 'cancelled') return null;
  if (audience !== 'attendee') return 'Sign in to join';
  const { joinUrl } = row.event;
  return joinUrl ? { value: 'Join online', link: joinUrl, style: linkStyle } : notSet;
}

function venueCell(row: Row, value: (row: EventRow) => string | null): CellContent {
  if (!isEvent(row)) return null;
  return value(row) ?? (needsVenue(row.event.kind, row.event.mode) ? notSet : null);
}

type Pick<T> = (row: EventRow) => T;
const ofEvent = (row: Row, value: Pick<Cell>, otherwise: Cell = null): Cell =>
  isEvent(row) ? value(row) : otherwise;
const item = (row: Row) => (isEvent(row) ? row.event : row.outline);

const dateColumn: TableColumn<Row>[] = [
  {
    header: 'Date',
    width: 11,
    style: dateStyle,
    cell: (row) => ofEvent(row, ({ date }) => ({ kind: 'date', date, time: null }), notSet),
  },
  {
    header: 'Day',
    width: 11,
    cell: (row) => ofEvent(row, (event) => weekdayName(event.weekday).slice(0, 3)),
  },
  {
    header: 'Start',
    width: 7,
    cell: (row) =>
      ofEvent(
        row,
        ({ event, startTime }) => (event.isWindow ? null : { kind: 'time', time: startTime }),
        notSet,
      ),
  },
  {
    header: 'End',
    width: 7,
    cell: (row) =>
      ofEvent(row, ({ event, endTime }) => (event.isWindow ? null : { kind: 'time', time: endTime }), notSet),
  },
  { header: 'Duration (hours)', width: 9, style: hoursStyle, cell: (row) => item(row).minutes / 60 },
];

const whoColumns: TableColumn<Row>[] = [
  { header: 'Name', width: 18, style: strongStyle, cell: (row) => row.person.name },
  { header: 'Role', width: 8, cell: (row) => roleWord[row.person.role] },
];

const programmeColumns: TableColumn<Row>[] = [
  {
    header: 'Programme year',
    width: 11,
    style: countStyle,
    cell: (row) => orNotSet(item(row).programmeYear),
  },
  {
    header: 'Term',
    width: 9,
    style: textStyle,
    cell: (row) =>
      isEvent(row) ? orNotSet(row.event.term) : `${row.outline.term} ${row.outline.academicYear}`,
  },
  { header: 'Module', width: 8, style: countStyle, cell: (row) => item(row).moduleNumber },
  { header: 'Module title', width: 26, style: textStyle, cell: (row) => item(row).moduleTitle },
  { header: 'Event type', width: 12, style: textStyle, cell: (row) => eventKindLabel[item(row).kind] },
  {
    header: 'Title',
    width: 24,
    style: textStyle,
    cell: (row) =>
      isEvent(row) && row.event.status === 'cancelled'
        ? { value: titleOf(row), style: cancelledTitle }
        : isEvent(row)
          ? titleOf(row)
          : row.outline.title,
  },
];

function placeColumns(input: ScheduleWorkbookInput): TableColumn<Row>[] {
  return [
    {
      header: 'Mode',
      width: 10,
      style: textStyle,
      cell: (row) => {
        const { mode, kind } = item(row);
        return mode ? eventModeLabel[mode] : isLed(kind) ? notSet : null;
      },
    },
    {
      header: 'Venue',
      width: 17,
      style: textStyle,
      cell: (row) => venueCell(row, ({ event }) => event.venue),
    },
    { header: 'Postcode', width: 10, cell: (row) => venueCell(row, ({ event }) => event.postcode) },
    { header: 'Join link', width: 11, style: textStyle, cell: (row) => joinCell(row, input.audience) },
    {
      header: 'Group',
      width: 25,
      style: textStyle,
      cell: (row) => (isEvent(row) ? (row.event.group ?? row.person.group) : notSet),
    },
    {
      header: 'Facilitator',
      width: 12,
      style: textStyle,
      cell: (row) => ofEvent(row, ({ event }) => event.facilitator ?? (isLed(event.kind) ? notSet : null)),
    },
  ];
}

const pairedColumn: TableColumn<Row> = {
  header: 'Paired with',
  width: 14,
  style: textStyle,
  cell: (row) => (row.person.pairedWith.length > 0 ? row.person.pairedWith.join(', ') : notSet),
};

const stateColumns: TableColumn<Row>[] = [
  {
    header: 'Cover needed',
    width: 11,
    cell: (row) => ofEvent(row, ({ cover }) => coverLabel[cover], notSet),
  },
  {
    header: 'Status',
    width: 11,
    cell: (row) => {
      const status = isEvent(row) ? row.event.status : 'provisional';
      return { value: statusLabel[status], style: statusStyles[status] };
    },
  },
  {
    header: 'What changed',
    width: 18,
    style: textStyle,
    cell: (row) => ofEvent(row, ({ event }) => event.whatChanged),
  },
  {
    header: 'Last changed',
    width: 15,
    cell: (row) =>
      ofEvent(row, ({ event }) => (event.lastChangedAt ? momentCell(event.lastChangedAt) : null)),
  },
];

const attendanceColumn: TableColumn<Row> = {
  header: 'Attendance',
  width: 12,
  cell: (row) => ofEvent(row, ({ event }) => (event.attendance ? attendanceLabel[event.attendance] : null)),
};

const referenceColumn: TableColumn<Row> = {
  header: 'Event reference',
  width: 13,
  cell: (row) => ofEvent(row, ({ event }) => event.reference),
};

function emptySentence(input: ScheduleWorkbookInput): string {
  const reason = input.scope === 'person' ? input.person.noScheduleReason : null;
  return reason ?? 'There are no events yet. Check the dashboard for changes.';
}

/** What people open first: one row for each event of each person, in order of time. */
export function scheduleSheet(input: ScheduleWorkbookInput): SheetDescription {
  const isSchool = input.scope === 'school';
  const rows: Row[] = [...eventRows(input), ...outlineRows(input)];
  return tableSheet<Row>({
    name: 'Schedule',
    tableName: 'tblSchedule',
    title: `Training schedule: ${subjectName(input)}`,
    note: contextLine(input),
    columns: [
      ...dateColumn,
      ...(isSchool ? whoColumns : []),
      ...programmeColumns,
      ...placeColumns(input),
      ...(isSchool ? [pairedColumn] : []),
      ...stateColumns,
      ...(input.includeAttendance ? [attendanceColumn] : []),
      referenceColumn,
    ],
    rows,
    emptySentence: emptySentence(input),
    frozenColumns: 2,
    page: pageWords(input, 'Training schedule'),
    tabColour: '0D5C63',
  });
}
