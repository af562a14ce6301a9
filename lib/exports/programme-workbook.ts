import { academicYearLabel } from '@/lib/dates/iso-date';
import { eventKindLabel, eventModeLabel, halfTermLabel } from '@/lib/events/labels';
import type { OutlineItem } from '@/lib/programmes/types';
import { workbookType, writeWorkbook } from '@/lib/spreadsheets/write-workbook';
import { countStyle, strongStyle, type TableColumn, tableSheet, textStyle } from './table-sheet';
import type { ExportFile } from './types';

export interface ProgrammeWorkbookInput {
  programmeName: string;
  versionNumber: number;
  leadProviderName: string;
  /** 'September 2026 intake' */
  intake: string;
  ects: OutlineItem[];
  mentors: OutlineItem[];
  changedAt: Date;
}

const columns: TableColumn<OutlineItem>[] = [
  { header: 'Academic year', width: 12, cell: ({ academicYear }) => academicYearLabel(academicYear) },
  { header: 'Term', width: 12, style: strongStyle, cell: ({ halfTerm }) => halfTermLabel[halfTerm] },
  { header: 'Programme year', width: 11, style: countStyle, cell: ({ programmeYear }) => programmeYear },
  { header: 'Module', width: 9, style: countStyle, cell: ({ module }) => module.number },
  { header: 'Module title', width: 34, style: textStyle, cell: ({ module }) => module.title },
  { header: 'Event type', width: 18, style: textStyle, cell: ({ kind }) => eventKindLabel[kind] },
  { header: 'Title', width: 34, style: textStyle, cell: ({ title }) => title },
  { header: 'Minutes', width: 9, style: countStyle, cell: ({ minutes }) => minutes },
  { header: 'Mode', width: 14, style: textStyle, cell: ({ mode }) => eventModeLabel[mode] },
];

/** What the programme plans for an intake, for ECTs and for mentors, before anybody has dates. */
export async function makeProgrammeWorkbook(input: ProgrammeWorkbookInput): Promise<ExportFile> {
  const { programmeName, versionNumber, leadProviderName, intake, changedAt } = input;
  const title = `${programmeName}, version ${versionNumber}`;
  const sheet = (name: string, tableName: string, rows: OutlineItem[]) =>
    tableSheet({
      name,
      tableName,
      title: `${title}: ${name}`,
      note: `${intake} · version ${versionNumber} · provisional: dates follow with the group`,
      columns,
      rows,
      emptySentence: `The programme plans no events for ${name.toLowerCase()}.`,
      frozenColumns: 0,
      page: {
        headerLeft: `${leadProviderName}: ${intake}`,
        headerRight: name,
        footerLeft: `Version ${versionNumber}. Check the dashboard for changes.`,
      },
      tabColour: '0D5C63',
    });
  const words = intake
    .toLowerCase()
    .replace(/ intake$/, '')
    .replaceAll(' ', '-');
  return {
    fileName: `programme-${words}-v${versionNumber}.xlsx`,
    contentType: workbookType,
    bytes: await writeWorkbook({
      title: `${title}: ${intake}`,
      subject: 'Generic schedule',
      author: leadProviderName,
      dataAt: changedAt,
      sheets: [sheet('ECTs', 'tblEcts', input.ects), sheet('Mentors', 'tblMentors', input.mentors)],
    }),
  };
}
