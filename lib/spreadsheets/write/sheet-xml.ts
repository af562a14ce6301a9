import { columnLetter } from '../cells.ts';
import { defangInWorkbook, startsLikeFormula } from '../defang.ts';
import { dateToSerial, timeToSerial } from '../serial-dates.ts';
import type { Cell, CellContent, CellStyle, Dropdown, SheetDescription, StyledCell } from '../workbook.ts';
import { RowHeights } from './row-height.ts';
import type { StyleSheet } from './styles.ts';
import { cellXml, escapeXml } from './xml-text.ts';

const pieceLength = 32 * 1024;

/** Every different text of the workbook, once. */
export class SharedStrings {
  private readonly ids = new Map<string, number>();
  private uses = 0;

  id(text: string): number {
    this.uses++;
    const known = this.ids.get(text);
    if (known !== undefined) return known;
    this.ids.set(text, this.ids.size);
    return this.ids.size - 1;
  }

  *xml(): Generator<string> {
    let piece = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${this.uses}" uniqueCount="${this.ids.size}">`;
    for (const text of this.ids.keys()) {
      piece += `<si><t xml:space="preserve">${cellXml(text)}</t></si>`;
      if (piece.length > pieceLength) {
        yield piece;
        piece = '';
      }
    }
    yield `${piece}</sst>`;
  }
}

export interface SheetLink {
  reference: string;
  address: string;
}

/** What is known only after the last row: its number, and the links met on the way. */
export interface SheetOutcome {
  lastRow: number;
  links: SheetLink[];
}

const isStyled = (cell: Cell): cell is StyledCell =>
  cell !== null && typeof cell === 'object' && 'value' in cell;
const isSafeAddress = (address: string) => /^(https:\/\/|mailto:)[^\s]+$/i.test(address);

function serialOf(value: Exclude<CellContent, string | number | boolean | null>): number {
  if (value.kind === 'time') return timeToSerial(value.time);
  return dateToSerial(value.date) + (value.time === null ? 0 : timeToSerial(value.time));
}

function panes(sheet: SheetDescription): string {
  const { freeze } = sheet;
  if (!freeze) return '<selection activeCell="A1" sqref="A1"/>';
  const { rows, columns } = freeze;
  const active = columns > 0 ? (rows > 0 ? 'bottomRight' : 'topRight') : 'bottomLeft';
  const splits = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
  return `<pane${splits} topLeftCell="${columnLetter(columns + 1)}${rows + 1}" activePane="${active}" state="frozen"/><selection pane="${active}" activeCell="A1" sqref="A1"/>`;
}

function dropdownXml(dropdown: Dropdown): string {
  const letter = columnLetter(dropdown.column);
  const list = dropdown.values.join(',');
  return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="Not in the list" error="Choose a value from the list." sqref="${letter}${dropdown.fromRow}:${letter}${dropdown.toRow}"><formula1>"${escapeXml(list)}"</formula1></dataValidation>`;
}

/** Codes begin with an ampersand in a page header, so one in a name is doubled. */
const pageText = (text: string) =>
  text
    .replace(/[\r\n]+/g, ' ')
    .replace(/&/g, '&&')
    .slice(0, 110);

function pageXml(sheet: SheetDescription): string {
  const { print } = sheet;
  const header = `&L&"Arial,Bold"&9${pageText(print.headerLeft)}&R&"Arial,Regular"&9${pageText(print.headerRight)}`;
  const footer = `&L&"Arial,Regular"&8${pageText(print.footerLeft)}&R&"Arial,Regular"&8Page &P of &N`;
  return `<pageMargins left="0.4" right="0.4" top="0.65" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="${print.orientation}" fitToWidth="1" fitToHeight="${print.onePage ? 1 : 0}"/><headerFooter><oddHeader>${escapeXml(header)}</oddHeader><oddFooter>${escapeXml(footer)}</oddFooter></headerFooter>`;
}

class SheetWriter {
  private readonly outcome: SheetOutcome = { lastRow: 0, links: [] };
  private readonly heights = new RowHeights();

  constructor(
    private readonly sheet: SheetDescription,
    private readonly styles: StyleSheet,
    private readonly strings: SharedStrings,
  ) {}

  private cell(cell: Cell, column: number, row: number): string {
    const styled = isStyled(cell) ? cell : null;
    const value = isStyled(cell) ? cell.value : cell;
    const style: CellStyle | undefined = styled?.style ?? this.sheet.columnStyles?.[column - 1];
    const reference = `${columnLetter(column)}${row}`;
    if (value === null || value === '')
      return style ? `<c r="${reference}" s="${this.styles.id(style, null, false)}"/>` : '';
    if (styled?.link && isSafeAddress(styled.link))
      this.outcome.links.push({ reference, address: styled.link });
    if (typeof value === 'string') {
      const id = this.styles.id(style, value, startsLikeFormula(value));
      return `<c r="${reference}" s="${id}" t="s"><v>${this.strings.id(defangInWorkbook(value))}</v></c>`;
    }
    const id = this.styles.id(style, value, false);
    if (typeof value === 'boolean') return `<c r="${reference}" s="${id}" t="b"><v>${value ? 1 : 0}</v></c>`;
    const number = typeof value === 'number' ? value : serialOf(value);
    return Number.isFinite(number) ? `<c r="${reference}" s="${id}"><v>${number}</v></c>` : '';
  }

  *xml(): Generator<string, SheetOutcome> {
    const { sheet } = this;
    const columns = sheet.widths.map(
      (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width + 0.7}" customWidth="1"/>`,
    );
    let piece = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetPr>${
      sheet.tabColour ? `<tabColor rgb="FF${sheet.tabColour}"/>` : ''
    }<pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0" workbookViewId="0">${panes(
      sheet,
    )}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="13.5"/><cols>${columns.join('')}</cols><sheetData>`;
    for (const { cells, height } of sheet.rows) {
      const row = ++this.outcome.lastRow;
      const fitted = cells.length > 0 ? this.heights.of(cells, sheet.widths, sheet.columnStyles ?? []) : 0;
      const chosen = height ?? fitted;
      piece += `<row r="${row}"${chosen > 0 ? ` ht="${chosen}"` : ''}${height ? ' customHeight="1"' : ''}>`;
      for (let at = 0; at < cells.length; at++) piece += this.cell(cells[at] ?? null, at + 1, row);
      piece += '</row>';
      if (piece.length > pieceLength) {
        yield piece;
        piece = '';
      }
    }
    yield `${piece}</sheetData>${this.tail()}</worksheet>`;
    return this.outcome;
  }

  private stripes(): string {
    const { table, widths } = this.sheet;
    if (!table) return '';
    const first = table.headerRow + 1;
    const area = `A${first}:${columnLetter(widths.length)}${Math.max(first, this.outcome.lastRow)}`;
    // Programs that do not draw table styles show the same stripes; counting visible rows keeps both in step.
    return `<conditionalFormatting sqref="${area}"><cfRule type="expression" dxfId="1" priority="1"><formula>MOD(SUBTOTAL(103,$A$${first}:$A${first}),2)=0</formula></cfRule></conditionalFormatting>`;
  }

  private tail(): string {
    const { dropdowns = [], table } = this.sheet;
    const validations =
      dropdowns.length > 0
        ? `<dataValidations count="${dropdowns.length}">${dropdowns.map(dropdownXml).join('')}</dataValidations>`
        : '';
    const links = this.outcome.links.map(
      ({ reference }, at) => `<hyperlink ref="${reference}" r:id="rId${at + 2}"/>`,
    );
    return `${this.stripes()}${validations}${
      links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : ''
    }<printOptions horizontalCentered="0"/>${pageXml(this.sheet)}${
      table ? '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>' : ''
    }`;
  }
}

/** The XML of one sheet, piece by piece; returns what its relations and its table need to know. */
export function sheetXml(
  sheet: SheetDescription,
  styles: StyleSheet,
  strings: SharedStrings,
): Generator<string, SheetOutcome> {
  return new SheetWriter(sheet, styles, strings).xml();
}
