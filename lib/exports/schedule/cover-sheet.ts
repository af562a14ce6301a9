import { eventKindLabel, eventModeLabel } from '@/lib/events/labels';
import type { SheetDescription } from '@/lib/spreadsheets/workbook';
import { notSet, roleWord, statusLabel, weekdayName } from '../labels';
import { dateStyle, strongStyle, tableSheet, textStyle } from '../table-sheet';
import type { ScheduleWorkbookInput } from '../types';
import { type EventRow, eventRows } from './rows';
import { pageWords, subjectName, versionWords } from './words';

type CoverRow = EventRow & { half: EventRow['halfDays'][number] };

/** One row for each person and half-day of teaching: what a cover manager works from. */
export function coverSheet(input: ScheduleWorkbookInput): SheetDescription {
  const rows: CoverRow[] = eventRows(input)
    .flatMap((row) => row.halfDays.map((half) => ({ ...row, half })))
    .sort(
      (a, b) =>
        a.date.localeCompare(b.date) ||
        a.half.localeCompare(b.half) ||
        a.person.name.localeCompare(b.person.name),
    );
  const { startsAt, lunchAt, endsAt } = input.school.day;
  return tableSheet<CoverRow>({
    name: 'Cover',
    tableName: 'tblCover',
    title: `Cover needed: ${subjectName(input)}`,
    note: `One row for each person and half-day. Teaching day ${startsAt} to ${endsAt}, lunch at ${lunchAt}. Travel is not counted. ${versionWords(input)}`,
    columns: [
      {
        header: 'Date',
        width: 11,
        style: dateStyle,
        cell: ({ date }) => ({ kind: 'date', date, time: null }),
      },
      { header: 'Day', width: 11, cell: (row) => weekdayName(row.weekday) },
      { header: 'Half-day', width: 9, style: strongStyle, cell: ({ half }) => half.toUpperCase() },
      { header: 'Name', width: 24, style: strongStyle, cell: ({ person }) => person.name },
      { header: 'Role', width: 8, cell: ({ person }) => roleWord[person.role] },
      { header: 'Start', width: 7, cell: ({ startTime }) => ({ kind: 'time', time: startTime }) },
      { header: 'End', width: 7, cell: ({ endTime }) => ({ kind: 'time', time: endTime }) },
      { header: 'Event type', width: 15, style: textStyle, cell: ({ event }) => eventKindLabel[event.kind] },
      { header: 'Title', width: 34, style: textStyle, cell: ({ event }) => event.title },
      { header: 'Mode', width: 13, cell: ({ event }) => (event.mode ? eventModeLabel[event.mode] : notSet) },
      { header: 'Venue', width: 26, style: textStyle, cell: ({ event }) => event.venue },
      { header: 'Status', width: 12, cell: ({ event }) => statusLabel[event.status] },
      { header: 'Event reference', width: 15, cell: ({ event }) => event.reference },
    ],
    rows,
    emptySentence: 'Nobody is out of a lesson for training in this schedule.',
    frozenColumns: 4,
    page: pageWords(input, 'Cover needed'),
  });
}
