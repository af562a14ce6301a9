import ExcelJS from 'exceljs';
import { registrationColumns } from '@/lib/imports/registrations/columns';
import { csvFile, type FileOfTest } from './import-run';

/** Cells of one row by the template's headings. */
export type RegistrationCells = Record<string, string>;

export const registrationHeaders = registrationColumns.map(({ header }) => header);

function headersIn(rows: readonly RegistrationCells[]): string[] {
  const used = new Set(rows.flatMap((row) => Object.keys(row)));
  return [
    ...registrationHeaders.filter((header) => used.has(header)),
    ...[...used].filter((header) => !registrationHeaders.includes(header)),
  ];
}

/** A file of registrations with the headings that its rows use, in the template's order unless told otherwise. */
export function registrationsCsv(
  rows: readonly RegistrationCells[],
  headers: readonly string[] = headersIn(rows),
): FileOfTest {
  return csvFile([headers, ...rows.map((row) => headers.map((header) => row[header] ?? ''))], 'people.csv');
}

/** The same as Excel saves it, by a library that is not ours; `change` may do to the sheet what people do. */
export async function registrationsWorkbook(
  rows: readonly (RegistrationCells | Record<string, ExcelJS.CellValue>)[],
  change: (sheet: ExcelJS.Worksheet) => void = () => undefined,
): Promise<FileOfTest> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Registrations');
  const headers = headersIn(rows as RegistrationCells[]);
  sheet.addRow(headers);
  for (const row of rows) sheet.addRow(headers.map((header) => row[header] ?? null));
  change(sheet);
  return { name: 'people.xlsx', bytes: new Uint8Array(await book.xlsx.writeBuffer()) };
}
