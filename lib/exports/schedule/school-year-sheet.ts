import type { SheetDescription } from '@/lib/spreadsheets/workbook';
import { coverLabel, roleWord } from '../labels';
import { countStyle, strongStyle, type TableColumn, tableSheet, textStyle } from '../table-sheet';
import type { SchedulePerson, SchoolScheduleWorkbook } from '../types';
import { type EventRow, eventRows } from './rows';
import { pageWords, shortContext, subjectName } from './words';

interface PersonYear {
  person: SchedulePerson;
  /** 'YYYY-MM' → days out of lessons, in order. */
  months: Map<string, EventRow[]>;
  halfDays: number;
}

const monthName = (month: string) =>
  new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })
    .format(new Date(`${month}-01T12:00:00Z`))
    .replace('Sept', 'Sep');

const dayWords = (row: EventRow) =>
  `${Number(row.date.slice(8))} ${row.cover === 'all_day' ? 'all day' : coverLabel[row.cover]}`;

/** The whole school on one page: for each person, the days of each month that take them out of lessons. */
export function schoolYearSheet(input: SchoolScheduleWorkbook): SheetDescription {
  const out = eventRows(input).filter((row) => row.halfDays.length > 0);
  const months = [...new Set(out.map((row) => row.date.slice(0, 7)))].sort();
  const people: PersonYear[] = input.people.map((person) => ({ person, months: new Map(), halfDays: 0 }));
  const byPerson = new Map(people.map((entry) => [entry.person, entry]));
  for (const row of out) {
    const entry = byPerson.get(row.person);
    if (!entry) continue;
    const month = row.date.slice(0, 7);
    entry.months.set(month, [...(entry.months.get(month) ?? []), row]);
    entry.halfDays += row.halfDays.length;
  }
  const monthColumns = months.map(
    (month): TableColumn<PersonYear> => ({
      header: monthName(month),
      width: 11,
      style: textStyle,
      cell: (entry) => (entry.months.get(month) ?? []).map(dayWords).join('\n') || null,
    }),
  );
  return tableSheet<PersonYear>({
    name: 'Year at a glance',
    tableName: 'tblYear',
    title: `Year at a glance: ${subjectName(input)}`,
    note: `Days out of lessons, by month. ${shortContext(input)}`,
    columns: [
      { header: 'Name', width: 24, style: strongStyle, cell: ({ person }) => person.name },
      { header: 'Role', width: 8, cell: ({ person }) => roleWord[person.role] },
      { header: 'Half-days', width: 10, style: countStyle, cell: (entry) => entry.halfDays },
      ...monthColumns,
    ],
    rows: out.length === 0 ? [] : people,
    emptySentence: 'Nobody is out of a lesson for training in this schedule.',
    frozenColumns: 1,
    page: pageWords(input, 'Year at a glance'),
  });
}
