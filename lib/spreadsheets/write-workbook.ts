import type { WorkbookDescription } from './workbook.ts';
import {
  appPropertiesXml,
  contentTypesXml,
  corePropertiesXml,
  rootRelationsXml,
  sheetRelationsXml,
  tableXml,
  workbookRelationsXml,
  workbookXml,
} from './write/package-xml.ts';
import { SharedStrings, type SheetOutcome, sheetXml } from './write/sheet-xml.ts';
import { StyleSheet } from './write/styles.ts';
import { type Part, zipParts } from './write/zip-writer.ts';

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function check(book: WorkbookDescription): void {
  const names = new Set<string>();
  for (const { name, table, widths } of book.sheets) {
    if (name.length === 0 || name.length > 31 || /[[\]:*?/\\]|^'|'$/.test(name))
      throw new Error(`Sheet name ${name}`);
    if (names.has(name.toLowerCase())) throw new Error(`Two sheets named ${name}`);
    names.add(name.toLowerCase());
    if (table && (table.columns.length !== widths.length || new Set(table.columns).size !== widths.length))
      throw new Error(`Columns of the table on ${name}`);
  }
}

function* partsOf(book: WorkbookDescription): Generator<Part> {
  const styles = new StyleSheet();
  const strings = new SharedStrings();
  const outcomes: SheetOutcome[] = [];
  const part = (name: string, xml: string): Part => ({ name, content: [xml] });
  yield part('[Content_Types].xml', contentTypesXml(book));
  yield part('_rels/.rels', rootRelationsXml());
  yield part('docProps/core.xml', corePropertiesXml(book));
  yield part('docProps/app.xml', appPropertiesXml(book));
  yield part('xl/_rels/workbook.xml.rels', workbookRelationsXml(book));
  for (const [at, sheet] of book.sheets.entries()) {
    const number = at + 1;
    const content = (function* () {
      outcomes[at] = yield* sheetXml(sheet, styles, strings);
    })();
    yield { name: `xl/worksheets/sheet${number}.xml`, content };
    const outcome = outcomes[at] ?? { lastRow: 0, links: [] };
    const relations = sheetRelationsXml(sheet, at, outcome);
    if (relations) yield part(`xl/worksheets/_rels/sheet${number}.xml.rels`, relations);
    const table = tableXml(sheet, at, outcome);
    if (table) yield part(`xl/tables/table${number}.xml`, table);
  }
  yield part('xl/workbook.xml', workbookXml(book, outcomes));
  yield part('xl/styles.xml', styles.xml());
  yield { name: 'xl/sharedStrings.xml', content: strings.xml() };
}

/** The workbook as a stream: the first bytes leave before the rows are made. */
export function streamWorkbook(book: WorkbookDescription): AsyncGenerator<Buffer> {
  check(book);
  return zipParts(partsOf(book));
}

/** The workbook as a whole. The same description gives the same bytes. */
export async function writeWorkbook(book: WorkbookDescription): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Buffer[] = [];
  for await (const piece of streamWorkbook(book)) pieces.push(piece);
  return Buffer.concat(pieces);
}
