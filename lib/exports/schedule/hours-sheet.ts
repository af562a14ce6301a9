import { eventKindLabel } from '@/lib/events/labels';
import type { SheetDescription } from '@/lib/spreadsheets/workbook';
import { notSet, roleWord } from '../labels';
import { countStyle, hoursStyle, strongStyle, type TableColumn, tableSheet } from '../table-sheet';
import type { ExportEventKind, SchedulePerson, ScheduleWorkbookInput } from '../types';
import { type EventRow, eventRows, peopleOf } from './rows';
import { pageWords, shortContext, subjectName } from './words';

interface HoursRow {
  person: SchedulePerson;
  programmeYear: number | null;
  kind: ExportEventKind;
  programmeMinutes: number | null;
  scheduledMinutes: number;
  events: number;
  halfDays: number;
}

const kindOrder = Object.keys(eventKindLabel);

function hoursRowsOf(person: SchedulePerson, events: readonly EventRow[]): HoursRow[] {
  const rows = new Map<string, HoursRow>();
  const rowFor = (programmeYear: number | null, kind: ExportEventKind): HoursRow => {
    const key = `${programmeYear ?? ''} ${kind}`;
    const known = rows.get(key);
    if (known) return known;
    const row = {
      person,
      programmeYear,
      kind,
      programmeMinutes: null,
      scheduledMinutes: 0,
      events: 0,
      halfDays: 0,
    };
    rows.set(key, row);
    return row;
  };
  for (const line of person.hours) {
    const row = rowFor(line.programmeYear, line.kind);
    row.programmeMinutes = (row.programmeMinutes ?? 0) + line.minutes;
  }
  for (const { event, halfDays } of events) {
    if (event.status === 'cancelled') continue;
    const row = rowFor(event.programmeYear, event.kind);
    row.scheduledMinutes += event.minutes;
    row.events += 1;
    row.halfDays += halfDays.length;
  }
  return [...rows.values()].sort(
    (a, b) =>
      (a.programmeYear ?? 99) - (b.programmeYear ?? 99) ||
      kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind),
  );
}

const whoColumns: TableColumn<HoursRow>[] = [
  { header: 'Name', width: 26, style: strongStyle, cell: ({ person }) => person.name },
  { header: 'Role', width: 9, cell: ({ person }) => roleWord[person.role] },
];

const columns: TableColumn<HoursRow>[] = [
  { header: 'Programme year', width: 12, cell: (row) => row.programmeYear ?? notSet },
  { header: 'Activity', width: 22, style: strongStyle, cell: (row) => eventKindLabel[row.kind] },
  {
    header: 'Programme hours',
    width: 15,
    style: hoursStyle,
    cell: (row) => (row.programmeMinutes === null ? notSet : row.programmeMinutes / 60),
  },
  {
    header: 'Scheduled hours',
    width: 15,
    style: hoursStyle,
    cell: (row) => row.scheduledMinutes / 60,
  },
  { header: 'Scheduled events', width: 15, style: countStyle, cell: (row) => row.events },
  { header: 'Half-days out of lessons', width: 15, style: countStyle, cell: (row) => row.halfDays },
];

/** Hours by person, programme year and activity, beside what the programme sets for them. */
export function hoursSheet(input: ScheduleWorkbookInput): SheetDescription {
  const byPerson = Map.groupBy(eventRows(input), (row) => row.person);
  const isSchool = input.scope === 'school';
  return tableSheet<HoursRow>({
    name: 'Hours',
    tableName: 'tblHours',
    title: `Training hours: ${subjectName(input)}`,
    note: `Cancelled events are not counted. ${shortContext(input)}`,
    columns: isSchool ? [...whoColumns, ...columns] : columns,
    rows: peopleOf(input).flatMap((person) => hoursRowsOf(person, byPerson.get(person) ?? [])),
    emptySentence: 'There are no hours to show yet.',
    frozenColumns: isSchool ? 1 : 0,
    page: pageWords(input, 'Training hours'),
  });
}
