import { addDays, weekday } from '@/lib/dates/iso-date';
import { eventKindLabel } from '@/lib/events/labels';
import type { Cell, CellStyle, RowDescription, SheetDescription } from '@/lib/spreadsheets/workbook';
import { palette } from '@/lib/spreadsheets/write/styles';
import { noteStyle, titleStyle } from '../table-sheet';
import type { ExportEventKind, PersonScheduleWorkbook } from '../types';
import { type EventRow, eventRows } from './rows';
import { pageWords, shortContext } from './words';

const code: Partial<Record<ExportEventKind, string>> = {
  conference: 'C',
  training: 'T',
  mentor_event: 'M',
  school_visit: 'V',
  online_community: 'O',
};
const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const days = Array.from({ length: 31 }, (_, at) => at + 1);
const two = (n: number) => String(n).padStart(2, '0');

const box = palette.line;
const head: CellStyle = {
  bold: true,
  colour: palette.onHeader,
  fill: palette.header,
  horizontal: 'center',
  vertical: 'center',
};
const month: CellStyle = { bold: true, vertical: 'center', box };
const teaching: CellStyle = { box, horizontal: 'center', vertical: 'center', bold: true };
const weekend: CellStyle = { ...teaching, fill: 'DFDBD1' };
const holiday: CellStyle = { ...teaching, fill: palette.ground };
const outOfLessons: CellStyle = { ...teaching, fill: palette.header, colour: palette.onHeader };
const otherEvent: CellStyle = { ...teaching, fill: 'CFE6E4' };
const beyond: CellStyle = { fill: 'FFFFFF' };

const firstMonthOf = (academicYear: string) => Number(academicYear.slice(0, 4)) * 12 + 8;
const monthOf = (isoDate: string) => Number(isoDate.slice(0, 4)) * 12 + Number(isoDate.slice(5, 7)) - 1;

/** Whole academic years, stretched to hold every event. Months are counted from year 0. */
function monthsOf(input: PersonScheduleWorkbook, rows: readonly EventRow[]): number[] {
  const starts = input.academicYears.map(firstMonthOf);
  const events = rows.map((row) => monthOf(row.date));
  const from = Math.min(...starts, ...events);
  const to = Math.max(...starts.map((start) => start + 11), ...events);
  return Number.isFinite(from) ? Array.from({ length: to - from + 1 }, (_, at) => from + at) : [];
}

function dayCell(date: string, rows: readonly EventRow[], isTermDay: boolean): Cell {
  const isWeekend = weekday(date) > 5;
  if (rows.length === 0) return { value: null, style: isWeekend ? weekend : isTermDay ? teaching : holiday };
  const isOut = rows.some((row) => row.halfDays.length > 0);
  const letters = [...new Set(rows.map((row) => code[row.event.kind] ?? ''))].join('');
  const mark = rows.every((row) => row.event.status === 'provisional') ? '?' : '';
  return isOut
    ? { value: letters + mark, style: outOfLessons }
    : { value: letters.toLowerCase() + mark, style: otherEvent };
}

/** A wall planner: months down, days across, a letter for each event. The Schedule sheet has it in words. */
export function yearSheet(input: PersonScheduleWorkbook): SheetDescription {
  const rows = eventRows(input).filter((row) => code[row.event.kind] && row.event.status !== 'cancelled');
  const byDate = Map.groupBy(rows, (row) => row.date);
  const closed = new Set(input.closedDays);
  const isTermDay = (date: string) =>
    !closed.has(date) &&
    (input.terms.length === 0 || input.terms.some((term) => term.startsOn <= date && date <= term.endsOn));

  function monthRow(index: number): RowDescription {
    const year = Math.floor(index / 12);
    const first = `${year}-${two((index % 12) + 1)}-01`;
    const cells = days.map((day): Cell => {
      const date = addDays(first, day - 1);
      if (date.slice(0, 7) !== first.slice(0, 7)) return { value: null, style: beyond };
      return dayCell(date, byDate.get(date) ?? [], isTermDay(date));
    });
    return { cells: [{ value: `${monthNames[index % 12]} ${year}`, style: month }, ...cells], height: 21 };
  }

  function* written(): Generator<RowDescription> {
    yield { cells: [{ value: `Year at a glance: ${input.person.name}`, style: titleStyle }], height: 26 };
    yield { cells: [{ value: shortContext(input), style: noteStyle }], height: 16 };
    yield { cells: [], height: 6 };
    yield {
      cells: [
        { value: 'Month', style: { ...head, horizontal: 'left' } },
        ...days.map((day) => ({ value: day, style: head })),
      ],
      height: 20,
    };
    for (const index of monthsOf(input, rows)) yield monthRow(index);
    yield { cells: [], height: 8 };
    const letters = Object.entries(code).map(
      ([kind, letter]) => `${letter} ${eventKindLabel[kind as ExportEventKind].toLowerCase()}`,
    );
    yield { cells: [{ value: 'Key', style: { bold: true } }, { value: letters.join(' · ') }] };
    yield {
      cells: [
        null,
        { value: 'T', style: outOfLessons },
        { value: 'Capital letter: out of lessons, cover is needed' },
      ],
    };
    yield {
      cells: [
        null,
        { value: 't', style: otherEvent },
        { value: 'Small letter: after school, or no lesson missed' },
      ],
    };
    yield {
      cells: [null, { value: '?', style: teaching }, { value: 'Provisional: the date may still change' }],
    };
    if (input.terms.length > 0)
      yield { cells: [null, { value: null, style: holiday }, { value: 'School holiday or closed' }] };
    yield { cells: [null, { value: null, style: weekend }, { value: 'Weekend' }] };
  }

  return {
    name: 'Year at a glance',
    widths: [16, ...days.map(() => 3.4)],
    rows: { [Symbol.iterator]: written },
    freeze: { rows: 4, columns: 1 },
    print: {
      orientation: 'landscape',
      ...pageWords(input, 'Year at a glance'),
      onePage: true,
      repeatRows: [4, 4],
    },
  };
}
