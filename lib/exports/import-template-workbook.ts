import { dateFromText, timeFromText } from '@/lib/spreadsheets/cell-readers';
import type { CellContent, SheetDescription } from '@/lib/spreadsheets/workbook';
import { workbookType, writeWorkbook } from '@/lib/spreadsheets/write-workbook';
import { slug } from './file-names';
import { plainStyle, strongStyle, tableSheet, textStyle } from './table-sheet';
import type { ExportFile } from './types';

export interface ImportTemplateColumn {
  header: string;
  required?: boolean;
  /** What to write, in a sentence. */
  help: string;
  /** Of an invented person or place. A date or a time is written as a real one. */
  example: string;
  /** Offered as a drop-down list. */
  values?: readonly string[];
}

export interface ImportTemplateSheet {
  name: string;
  /** One thing per row: 'Write one row for each person.' */
  sentence: string;
  columns: readonly ImportTemplateColumn[];
}

export interface ImportTemplate {
  /** 'Registrations of ECTs and mentors' */
  title: string;
  provider: string;
  sheets: readonly ImportTemplateSheet[];
}

// The data of a template never changes, so its date does not either: the same template gives the same bytes.
const templateDate = new Date('2026-01-01T00:00:00Z');
const blankRows = 50;
const dropdownRows = 5000;
const firstRow = 5;

const pageFor = (template: ImportTemplate, headerRight: string) => ({
  headerLeft: template.title,
  headerRight,
  footerLeft: 'Template',
});

function exampleCell(example: string): CellContent {
  const date = dateFromText(example);
  if (date) return { kind: 'date', date, time: null };
  const time = /^\d/.test(example) ? timeFromText(example) : null;
  if (time) return { kind: 'time', time };
  return example === '' ? null : example;
}

/** Excel takes a typed list of at most 255 characters, separated by commas. */
const fitsList = (values: readonly string[]) =>
  values.every((value) => !value.includes(',')) && values.join(',').length <= 255;

function sheetToFillIn(template: ImportTemplate, sheet: ImportTemplateSheet, at: number): SheetDescription {
  const description = tableSheet<null>({
    name: sheet.name,
    tableName: `tblFillIn${at + 1}`,
    title: `${template.title}: fill in this sheet`,
    note: `${sheet.sentence} Keep the headings. The sheet "How to fill this in" explains each column.`,
    columns: sheet.columns.map((column) => ({
      header: column.header,
      width: 18,
      style: plainStyle,
      cell: () => null,
    })),
    rows: Array.from({ length: blankRows }, () => null),
    emptySentence: '',
    page: pageFor(template, sheet.name),
    dropdowns: sheet.columns.flatMap(({ values }, column) =>
      values && fitsList(values)
        ? [{ column: column + 1, fromRow: firstRow, toRow: firstRow + dropdownRows, values }]
        : [],
    ),
    tabColour: '0D5C63',
  });
  return {
    ...description,
    widths: sheet.columns.map((column) => Math.max(14, Math.min(26, column.header.length + 3))),
  };
}

function exampleSheet(template: ImportTemplate, sheet: ImportTemplateSheet, at: number): SheetDescription {
  const isOnly = template.sheets.length === 1;
  return tableSheet<ImportTemplateSheet>({
    name: isOnly ? 'Example' : `Example ${sheet.name}`.slice(0, 31),
    tableName: `tblExample${at + 1}`,
    title: `${template.title}: an example`,
    note: 'An invented row, to look at. Nothing on this sheet is imported.',
    columns: sheet.columns.map((column) => ({
      header: column.header,
      width: 26,
      style: textStyle,
      cell: () => exampleCell(column.example),
    })),
    rows: [sheet],
    emptySentence: '',
    page: pageFor(template, 'Example'),
  });
}

interface Explained {
  sheet: string;
  column: ImportTemplateColumn;
}

function guideSheet(template: ImportTemplate): SheetDescription {
  const rows: Explained[] = template.sheets.flatMap((sheet) =>
    sheet.columns.map((column) => ({ sheet: sheet.name, column })),
  );
  return tableSheet<Explained>({
    name: 'How to fill this in',
    tableName: 'tblGuide',
    title: `${template.title}: how to fill this in`,
    note: 'Write values, not formulas. Do not merge cells. Columns may be in any order, and optional ones may be left out.',
    columns: [
      ...(template.sheets.length > 1
        ? [{ header: 'Sheet', width: 20, style: textStyle, cell: ({ sheet }: Explained) => sheet }]
        : []),
      { header: 'Column', width: 28, style: strongStyle, cell: ({ column }) => column.header },
      { header: 'Needed', width: 10, cell: ({ column }) => (column.required ? 'Yes' : 'Optional') },
      { header: 'What to write', width: 60, style: textStyle, cell: ({ column }) => column.help },
      {
        header: 'Allowed values',
        width: 40,
        style: textStyle,
        cell: ({ column }) => column.values?.join(', ') ?? null,
      },
      { header: 'Example', width: 24, style: textStyle, cell: ({ column }) => exampleCell(column.example) },
    ],
    rows,
    emptySentence: '',
    page: pageFor(template, 'How to fill this in'),
  });
}

/**
 * A template that people download, fill in and upload. The sheets to fill in come first and are empty: an example
 * row among them would sooner or later be imported as a person.
 */
export async function makeImportTemplate(template: ImportTemplate): Promise<ExportFile> {
  return {
    fileName: `ecf-template-${slug(template.title)}.xlsx`,
    contentType: workbookType,
    bytes: await writeWorkbook({
      title: template.title,
      subject: 'Template for an import',
      author: template.provider,
      dataAt: templateDate,
      sheets: [
        ...template.sheets.map((sheet, at) => sheetToFillIn(template, sheet, at)),
        ...template.sheets.map((sheet, at) => exampleSheet(template, sheet, at)),
        guideSheet(template),
      ],
    }),
  };
}
