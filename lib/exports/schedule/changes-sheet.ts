import { formatDate } from '@/lib/dates/format';
import { londonDate } from '@/lib/dates/london';
import type { SheetDescription } from '@/lib/spreadsheets/workbook';
import { notSet } from '../labels';
import { countStyle, plainStyle, strongStyle, type TableColumn, tableSheet, textStyle } from '../table-sheet';
import type { ScheduleChange, ScheduleWorkbookInput } from '../types';
import { peopleOf } from './rows';
import { momentCell } from './schedule-sheet';
import { pageWords, shortContext, subjectName } from './words';

interface ChangeRow {
  change: ScheduleChange;
  names: string[];
}

/** One change of a group's event reaches several people: it is told once, with their names. */
function changeRows(input: ScheduleWorkbookInput): ChangeRow[] {
  const rows = new Map<string, ChangeRow>();
  for (const person of peopleOf(input))
    for (const change of person.changes) {
      const key = [change.eventReference, change.version, change.what, change.changedAt.getTime()].join(' ');
      const row = rows.get(key) ?? { change, names: [] };
      rows.set(key, row);
      if (!row.names.includes(person.name)) row.names.push(person.name);
    }
  return [...rows.values()].sort(
    (a, b) =>
      b.change.changedAt.getTime() - a.change.changedAt.getTime() ||
      a.change.eventReference.localeCompare(b.change.eventReference) ||
      a.change.what.localeCompare(b.change.what),
  );
}

const columns: TableColumn<ChangeRow>[] = [
  { header: 'Changed on', width: 17, style: plainStyle, cell: ({ change }) => momentCell(change.changedAt) },
  { header: 'Version', width: 9, style: countStyle, cell: ({ change }) => change.version },
  { header: 'Event', width: 34, style: strongStyle, cell: ({ change }) => change.eventTitle },
  { header: 'What changed', width: 16, style: textStyle, cell: ({ change }) => change.what },
  { header: 'Was', width: 26, style: textStyle, cell: ({ change }) => change.was ?? notSet },
  { header: 'Now', width: 26, style: textStyle, cell: ({ change }) => change.now ?? notSet },
  { header: 'Reason', width: 34, style: textStyle, cell: ({ change }) => change.reason ?? notSet },
  { header: 'Event reference', width: 15, cell: ({ change }) => change.eventReference },
];

const namesColumn: TableColumn<ChangeRow> = {
  header: 'People affected',
  width: 34,
  style: textStyle,
  cell: ({ names }) => names.join(', '),
};

/** New is what this user has not exported yet; before the first export nothing can be. */
const newColumn = (lastExportedAt: Date): TableColumn<ChangeRow> => ({
  header: 'New since your last export',
  width: 16,
  style: textStyle,
  cell: ({ change }) => (change.changedAt > lastExportedAt ? 'New' : 'Seen before'),
});

function exportedWords(rows: readonly ChangeRow[], lastExportedAt: Date | null): string | null {
  if (lastExportedAt === null) return null;
  const count = rows.filter(({ change }) => change.changedAt > lastExportedAt).length;
  const since = `since you exported on ${formatDate(londonDate(lastExportedAt))}`;
  return count === 0 ? `Nothing is new ${since}` : `${count} new ${since}`;
}

/** Always there, so that nobody wonders whether a missing sheet means that nothing changed. */
export function changesSheet(input: ScheduleWorkbookInput): SheetDescription {
  const rows = changeRows(input);
  const { lastExportedAt } = input;
  return tableSheet<ChangeRow>({
    name: 'Changes',
    tableName: 'tblChanges',
    title: `Changes: ${subjectName(input)}`,
    note: ['Newest first', exportedWords(rows, lastExportedAt), shortContext(input)]
      .filter(Boolean)
      .join(' · '),
    columns: [
      ...columns,
      ...(input.scope === 'school' ? [namesColumn] : []),
      ...(lastExportedAt === null ? [] : [newColumn(lastExportedAt)]),
    ],
    rows,
    emptySentence: 'Nothing has changed since this schedule was first published.',
    page: pageWords(input, 'Changes'),
  });
}
