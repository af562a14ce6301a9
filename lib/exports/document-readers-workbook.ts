import { now, today } from '@/lib/dates/clock';
import { formatDate } from '@/lib/dates/format';
import { londonDate, londonTime } from '@/lib/dates/london';
import { readerRoleLabel } from '@/lib/library/labels';
import type { DocumentReader } from '@/lib/library/types';
import type { Cell } from '@/lib/spreadsheets/workbook';
import { workbookType, writeWorkbook } from '@/lib/spreadsheets/write-workbook';
import { slug } from './file-names';
import { dateStyle, strongStyle, type TableColumn, tableSheet, textStyle } from './table-sheet';
import type { ExportFile } from './types';

export interface DocumentReadersInput {
  title: string;
  number: number;
  asksAcknowledgement: boolean;
  readers: readonly DocumentReader[];
}

const momentOf = (at: Date | null): Cell =>
  at === null ? null : { kind: 'date', date: londonDate(at), time: londonTime(at) };

const columns: TableColumn<DocumentReader>[] = [
  { header: 'School', width: 40, style: strongStyle, cell: ({ school }) => school },
  { header: 'URN', width: 10, style: textStyle, cell: ({ urn }) => String(urn) },
  { header: 'Name', width: 32, style: textStyle, cell: ({ name }) => name },
  {
    header: 'Reads it as',
    width: 28,
    style: textStyle,
    cell: ({ roles }) => roles.map((role) => readerRoleLabel[role].replace(/s$/, '')).join(', '),
  },
  { header: 'First opened', width: 18, style: dateStyle, cell: ({ openedAt }) => momentOf(openedAt) },
];

const acknowledged: TableColumn<DocumentReader> = {
  header: 'Acknowledged',
  width: 18,
  style: dateStyle,
  cell: ({ acknowledgedAt }) => momentOf(acknowledgedAt),
};

/** One row for each person and school; an empty cell: not yet. */
export async function makeDocumentReaders(input: DocumentReadersInput): Promise<ExportFile> {
  const sheet = tableSheet({
    name: 'Readers',
    tableName: 'tblReaders',
    title: input.title,
    note: `Version ${input.number} · ${formatDate(today())} · empty: not yet`,
    columns: input.asksAcknowledgement ? [...columns, acknowledged] : columns,
    rows: input.readers,
    emptySentence: 'The document is for nobody yet.',
    frozenColumns: 1,
    page: { headerLeft: input.title.slice(0, 80), headerRight: '', footerLeft: 'Who has read it' },
  });
  return {
    fileName: `ecf-readers-${slug(input.title) || 'document'}-${today()}.xlsx`,
    contentType: workbookType,
    bytes: await writeWorkbook({
      title: `Readers: ${input.title}`,
      subject: 'Who has read a document of the library',
      author: 'ECF School Dashboard',
      dataAt: now(),
      sheets: [sheet],
    }),
  };
}
