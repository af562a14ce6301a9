import { formatDate } from '@/lib/dates/format';
import { londonDate, londonTime, startOfLondonDay } from '@/lib/dates/london';
import type { Cell, CellContent } from '@/lib/spreadsheets/workbook';
import { csvType, writeCsv } from '@/lib/spreadsheets/write-csv';
import { workbookType, writeWorkbook } from '@/lib/spreadsheets/write-workbook';
import { registerFileName } from './file-names';
import { notSet, roleWord } from './labels';
import { plainStyle, strongStyle, type TableColumn, tableSheet, textStyle } from './table-sheet';
import type { ExportFile, RegisterEntry, RegisterWorkbookInput } from './types';

const standing: Record<RegisterEntry['standing'], string> = {
  current: 'Current',
  upcoming: 'Upcoming',
  past: 'Past',
};

const orNotSet = (value: string | null): string => value ?? notSet;
const dateCell = (date: string | null): CellContent =>
  date === null ? null : { kind: 'date', date, time: null };

function pairedWords({ role, pairedWith, standing: when }: RegisterEntry): string | null {
  if (pairedWith.length > 0) return pairedWith.join(', ');
  if (when === 'past') return null;
  return role === 'ect' ? 'No mentor yet' : 'No ECTs assigned';
}

const nextEventCell = ({ nextEvent }: RegisterEntry): CellContent =>
  nextEvent && {
    kind: 'date',
    date: londonDate(nextEvent.startsAt),
    time: londonTime(nextEvent.startsAt),
  };

const columns: TableColumn<RegisterEntry>[] = [
  { header: 'Name', width: 22, style: strongStyle, cell: (entry) => entry.name },
  { header: 'Role', width: 8, cell: (entry) => roleWord[entry.role] },
  { header: 'When', width: 10, cell: (entry) => standing[entry.standing] },
  { header: 'Intake', width: 15, style: textStyle, cell: (entry) => orNotSet(entry.intake) },
  { header: 'Status', width: 15, style: strongStyle, cell: (entry) => entry.status },
  { header: 'What it means', width: 34, style: textStyle, cell: (entry) => entry.sentence },
  { header: 'Next step', width: 26, style: textStyle, cell: (entry) => entry.nextStep },
  { header: 'Waiting on', width: 15, style: textStyle, cell: (entry) => entry.waitingOn },
  { header: 'Waiting since', width: 11, cell: (entry) => dateCell(entry.waitingSince) },
  { header: 'DfE progress', width: 18, style: textStyle, cell: (entry) => entry.dfeStep },
  { header: 'Provider progress', width: 18, style: textStyle, cell: (entry) => entry.providerStep },
  { header: 'Lead provider', width: 16, style: textStyle, cell: (entry) => orNotSet(entry.leadProvider) },
  {
    header: 'Delivery partner',
    width: 22,
    style: textStyle,
    cell: (entry) => orNotSet(entry.deliveryPartner),
  },
  {
    header: 'Appropriate body',
    width: 22,
    style: textStyle,
    cell: (entry) => orNotSet(entry.appropriateBody),
  },
  { header: 'Mentor or ECTs', width: 20, style: textStyle, cell: pairedWords },
  {
    header: 'Group',
    width: 25,
    style: textStyle,
    cell: (entry) => (entry.standing === 'past' ? entry.group : orNotSet(entry.group)),
  },
  { header: 'Next event', width: 22, style: textStyle, cell: (entry) => entry.nextEvent?.title ?? null },
  { header: 'Next event on', width: 16, style: plainStyle, cell: nextEventCell },
  { header: 'Working pattern', width: 12, style: textStyle, cell: (entry) => orNotSet(entry.workingPattern) },
  { header: 'Start date', width: 11, cell: (entry) => dateCell(entry.startsOn) ?? notSet },
  { header: 'End date', width: 11, cell: (entry) => dateCell(entry.endsOn) },
];

const contentOf = (cell: Cell): CellContent =>
  cell !== null && typeof cell === 'object' && 'value' in cell ? cell.value : cell;

/**
 * A school's ECTs and mentors as the list shows them, as an Excel file. It names the day and not the minute, because
 * states change from day to day: taken twice on a day without a change in between, it is the same file to the byte.
 */
export async function makeRegisterWorkbook(input: RegisterWorkbookInput): Promise<ExportFile> {
  const date = londonDate(input.producedAt);
  const produced = formatDate(date);
  const title = `ECTs and mentors: ${input.school.name}`;
  const sheet = tableSheet({
    name: 'ECTs and mentors',
    tableName: 'tblRegister',
    title,
    note: `URN ${input.school.urn} · UK local time · as it stood on ${produced} · up to date at ${input.dashboardUrl}`,
    columns,
    rows: input.entries,
    emptySentence: 'Nobody is registered at this school yet.',
    frozenColumns: 1,
    page: {
      headerLeft: `${input.school.name} (URN ${input.school.urn})`,
      headerRight: 'ECTs and mentors',
      footerLeft: `As it stood on ${produced}. Check the dashboard for changes.`,
    },
    tabColour: '0D5C63',
  });
  return {
    fileName: registerFileName(input.school.name, date, 'xlsx'),
    contentType: workbookType,
    bytes: await writeWorkbook({
      title,
      subject: 'Register of early career teachers and mentors',
      author: input.provider,
      dataAt: startOfLondonDay(date),
      sheets: [sheet],
    }),
  };
}

/** The same register for other programs. */
export function makeRegisterCsv(input: RegisterWorkbookInput): ExportFile {
  return {
    fileName: registerFileName(input.school.name, londonDate(input.producedAt), 'csv'),
    contentType: csvType,
    bytes: writeCsv(
      columns.map((column) => column.header),
      input.entries.map((entry) => columns.map((column) => contentOf(column.cell(entry)))),
    ),
  };
}
