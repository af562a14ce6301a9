import { columnLetter } from '../cells.ts';
import type { SheetDescription, WorkbookDescription } from '../workbook.ts';
import type { SheetOutcome } from './sheet-xml.ts';
import { escapeXml } from './xml-text.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaging = 'http://schemas.openxmlformats.org/package/2006';
const sheetMl = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const relation = (id: string, type: string, target: string, mode = '') =>
  `<Relationship Id="${id}" Type="${type}" Target="${escapeXml(target)}"${mode}/>`;
const relations = (items: string[]) =>
  `${declaration}<Relationships xmlns="${packaging}/relationships">${items.join('')}</Relationships>`;

export function contentTypesXml(book: WorkbookDescription): string {
  const override = (part: string, type: string) => `<Override PartName="${part}" ContentType="${type}"/>`;
  const sheets = book.sheets.map((sheet, at) => {
    const table = sheet.table ? override(`/xl/tables/table${at + 1}.xml`, `${sheetMl}.table+xml`) : '';
    return override(`/xl/worksheets/sheet${at + 1}.xml`, `${sheetMl}.worksheet+xml`) + table;
  });
  return `${declaration}<Types xmlns="${packaging}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override(
    '/xl/workbook.xml',
    `${sheetMl}.sheet.main+xml`,
  )}${sheets.join('')}${override('/xl/styles.xml', `${sheetMl}.styles+xml`)}${override(
    '/xl/sharedStrings.xml',
    `${sheetMl}.sharedStrings+xml`,
  )}${override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')}${override(
    '/docProps/app.xml',
    'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  )}</Types>`;
}

export const rootRelationsXml = () =>
  relations([
    relation('rId1', `${office}/officeDocument`, 'xl/workbook.xml'),
    relation('rId2', `${packaging}/relationships/metadata/core-properties`, 'docProps/core.xml'),
    relation('rId3', `${office}/extended-properties`, 'docProps/app.xml'),
  ]);

export function corePropertiesXml(book: WorkbookDescription): string {
  const at = `${book.dataAt.toISOString().slice(0, 19)}Z`;
  const author = escapeXml(book.author);
  return `${declaration}<cp:coreProperties xmlns:cp="${packaging}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(
    book.title,
  )}</dc:title><dc:subject>${escapeXml(book.subject)}</dc:subject><dc:creator>${author}</dc:creator><cp:lastModifiedBy>${author}</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified><dc:language>en-GB</dc:language></cp:coreProperties>`;
}

export const appPropertiesXml = (book: WorkbookDescription) =>
  `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>ECF School Dashboard</Application><Company>${escapeXml(book.author)}</Company></Properties>`;

const quotedName = (name: string) => `'${name.replace(/'/g, "''")}'`;

function definedNames(sheet: SheetDescription, at: number, lastRow: number): string {
  const name = escapeXml(quotedName(sheet.name));
  const area = `${name}!$A$1:$${columnLetter(sheet.widths.length)}$${Math.max(1, lastRow)}`;
  const repeat = sheet.print.repeatRows;
  const titles = repeat
    ? `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${name}!$${repeat[0]}:$${repeat[1]}</definedName>`
    : '';
  return `<definedName name="_xlnm.Print_Area" localSheetId="${at}">${area}</definedName>${titles}`;
}

export function workbookXml(book: WorkbookDescription, outcomes: readonly SheetOutcome[]): string {
  const sheets = book.sheets.map(
    (sheet, at) => `<sheet name="${escapeXml(sheet.name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const names = book.sheets.map((sheet, at) => definedNames(sheet, at, outcomes[at]?.lastRow ?? 1));
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr defaultThemeVersion="124226"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000" activeTab="0"/></bookViews><sheets>${sheets.join(
    '',
  )}</sheets><definedNames>${names.join('')}</definedNames></workbook>`;
}

export function workbookRelationsXml(book: WorkbookDescription): string {
  const count = book.sheets.length;
  return relations([
    ...book.sheets.map((_, at) =>
      relation(`rId${at + 1}`, `${office}/worksheet`, `worksheets/sheet${at + 1}.xml`),
    ),
    relation(`rId${count + 1}`, `${office}/styles`, 'styles.xml'),
    relation(`rId${count + 2}`, `${office}/sharedStrings`, 'sharedStrings.xml'),
  ]);
}

/** Null when the sheet refers to nothing. */
export function sheetRelationsXml(sheet: SheetDescription, at: number, outcome: SheetOutcome): string | null {
  const items = outcome.links.map((link, number) =>
    relation(`rId${number + 2}`, `${office}/hyperlink`, link.address, ' TargetMode="External"'),
  );
  if (sheet.table) items.unshift(relation('rId1', `${office}/table`, `../tables/table${at + 1}.xml`));
  return items.length > 0 ? relations(items) : null;
}

export function tableXml(sheet: SheetDescription, at: number, outcome: SheetOutcome): string | null {
  const { table } = sheet;
  if (!table) return null;
  const last = Math.max(outcome.lastRow, table.headerRow + 1);
  const reference = `A${table.headerRow}:${columnLetter(table.columns.length)}${last}`;
  const columns = table.columns.map(
    (name, number) => `<tableColumn id="${number + 1}" name="${escapeXml(name)}"/>`,
  );
  return `${declaration}<table xmlns="${main}" id="${at + 1}" name="${table.name}" displayName="${table.name}" ref="${reference}" totalsRowShown="0"><autoFilter ref="${reference}"/><tableColumns count="${columns.length}">${columns.join(
    '',
  )}</tableColumns><tableStyleInfo name="Dashboard" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`;
}
