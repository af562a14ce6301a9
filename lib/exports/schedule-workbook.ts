import { setImmediate } from 'node:timers/promises';
import type { SheetDescription, WorkbookDescription } from '@/lib/spreadsheets/workbook';
import { workbookType, writeWorkbook } from '@/lib/spreadsheets/write-workbook';
import { personScheduleFileName, schoolScheduleFileName } from './file-names';
import { changesSheet } from './schedule/changes-sheet';
import { coverSheet } from './schedule/cover-sheet';
import { hoursSheet } from './schedule/hours-sheet';
import { notesSheet } from './schedule/notes-sheet';
import { scheduleSheet } from './schedule/schedule-sheet';
import { schoolYearSheet } from './schedule/school-year-sheet';
import { yearSheet } from './schedule/year-sheet';
import type { ExportFile, ScheduleWorkbookInput } from './types';

function sheetMakers(input: ScheduleWorkbookInput): (() => SheetDescription)[] {
  return [
    () => scheduleSheet(input),
    () => (input.scope === 'person' ? yearSheet(input) : schoolYearSheet(input)),
    ...(input.scope === 'school' ? [() => coverSheet(input)] : []),
    () => hoursSheet(input),
    () => changesSheet(input),
    () => notesSheet(input),
  ];
}

async function describe(input: ScheduleWorkbookInput): Promise<WorkbookDescription> {
  const name = input.scope === 'person' ? input.person.name : input.school.name;
  const sheets: SheetDescription[] = [];
  for (const make of sheetMakers(input)) {
    sheets.push(make());
    // Other people's requests are answered between the sheets of a large school.
    await setImmediate();
  }
  return {
    title: `Training schedule: ${name}`,
    subject: `Early career training schedule ${input.academicYears.join(' and ')}, version ${input.version}`,
    author: input.provider,
    dataAt: input.producedAt,
    sheets,
  };
}

function fileNameOf(input: ScheduleWorkbookInput): string {
  const academicYear = input.academicYears[0] ?? '';
  return input.scope === 'person'
    ? personScheduleFileName({ ...input.person, academicYear, version: input.version })
    : schoolScheduleFileName(input.school.name, academicYear, input.version);
}

/** The schedule of one person or of a whole school as an Excel file. The same input gives the same bytes. */
export async function makeScheduleWorkbook(input: ScheduleWorkbookInput): Promise<ExportFile> {
  return {
    fileName: fileNameOf(input),
    contentType: workbookType,
    bytes: await writeWorkbook(await describe(input)),
  };
}
