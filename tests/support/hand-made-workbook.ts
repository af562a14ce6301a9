import { strToU8, type Zippable, zipSync } from 'fflate';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';

const contentTypes = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`;

export interface HandMade {
  /** Everything between <worksheet> and </worksheet>. */
  sheet: string;
  sharedStrings?: string;
  styles?: string;
  sheetName?: string;
  workbookProperties?: string;
  /** Put before the root element of the sheet, for example a document type declaration. */
  prologue?: string;
  /** Added to, or put in place of, the parts of the archive. */
  parts?: Record<string, string | Uint8Array>;
}

/** A workbook written part by part, so that a test can put anything into it. */
export function handMadeWorkbook(content: HandMade): Uint8Array {
  const {
    sheet,
    sharedStrings,
    styles,
    sheetName = 'Sheet1',
    workbookProperties = '',
    prologue = '',
  } = content;
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}">${workbookProperties}<sheets><sheet name="${sheetName}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/>${
      sharedStrings
        ? `<Relationship Id="rId2" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/>`
        : ''
    }${styles ? `<Relationship Id="rId3" Type="${relations}/styles" Target="styles.xml"/>` : ''}</Relationships>`,
    'xl/worksheets/sheet1.xml': `<?xml version="1.0" encoding="UTF-8"?>${prologue}<worksheet xmlns="${main}">${sheet}</worksheet>`,
    ...(sharedStrings ? { 'xl/sharedStrings.xml': `<sst xmlns="${main}">${sharedStrings}</sst>` } : {}),
    ...(styles ? { 'xl/styles.xml': `<styleSheet xmlns="${main}">${styles}</styleSheet>` } : {}),
    ...content.parts,
  };
  const files: Zippable = {};
  for (const [name, part] of Object.entries(parts))
    files[name] = typeof part === 'string' ? strToU8(part) : part;
  return zipSync(files, { level: 6 });
}

const xmlText = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** A cell of text, without shared strings. */
export const textCell = (reference: string, text: string) =>
  `<c r="${reference}" t="inlineStr"><is><t>${xmlText(text)}</t></is></c>`;

/** Rows of text cells, from row 1. */
export function textRows(rows: readonly (readonly string[])[]): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const cells = (row: readonly string[], number: number) =>
    row.map((text, at) => (text === '' ? '' : textCell(`${letters[at]}${number}`, text))).join('');
  return `<sheetData>${rows.map((row, at) => `<row r="${at + 1}">${cells(row, at + 1)}</row>`).join('')}</sheetData>`;
}
