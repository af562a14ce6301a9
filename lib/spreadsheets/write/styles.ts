import type { CellContent, CellStyle } from '../workbook.ts';
import { escapeXml } from './xml-text.ts';

const dateFormat = 'dd/mm/yyyy';
const timeFormat = 'hh:mm';
const dateTimeFormat = 'dd/mm/yyyy hh:mm';
const plain: CellStyle = {};

/** Colours of tables, the same as the product's. */
export const palette = {
  ink: '17203A',
  softInk: '4C5570',
  line: 'DFDBD1',
  header: '073B40',
  brand: '0D5C63',
  onHeader: 'FFFFFF',
  stripe: 'EEF6F5',
  link: '0B5A8A',
  ground: 'F6F4EF',
} as const;

function formatOf(style: CellStyle, value: CellContent): string {
  if (value !== null && typeof value === 'object')
    return value.kind === 'time' ? timeFormat : value.time === null ? dateFormat : dateTimeFormat;
  return typeof value === 'number' ? (style.format ?? 'General') : 'General';
}

function fontXml(style: CellStyle): string {
  return `<font>${style.bold ? '<b/>' : ''}${style.italic ? '<i/>' : ''}${style.strike ? '<strike/>' : ''}${
    style.underline ? '<u/>' : ''
  }<sz val="${style.size ?? 10}"/><color rgb="FF${style.colour ?? palette.ink}"/><name val="Arial"/><family val="2"/></font>`;
}

const fillXml = (style: CellStyle) =>
  style.fill
    ? `<fill><patternFill patternType="solid"><fgColor rgb="FF${style.fill}"/><bgColor indexed="64"/></patternFill></fill>`
    : '<fill><patternFill patternType="none"/></fill>';

function borderXml(style: CellStyle): string {
  const edge = (name: string, colour: string | undefined) =>
    colour ? `<${name} style="thin"><color rgb="FF${colour}"/></${name}>` : `<${name}/>`;
  const { box } = style;
  return `<border>${edge('left', box)}${edge('right', box)}${edge('top', box)}${edge(
    'bottom',
    box ?? style.lineBelow,
  )}<diagonal/></border>`;
}

/** Numbers each different piece of XML in the order of its first use. */
class Numbered {
  readonly items: string[] = [];
  private readonly ids = new Map<string, number>();

  constructor(...first: string[]) {
    for (const item of first) this.id(item);
  }

  id(item: string): number {
    const known = this.ids.get(item);
    if (known !== undefined) return known;
    this.ids.set(item, this.items.length);
    this.items.push(item);
    return this.items.length - 1;
  }
}

/** Collects the styles that the cells of one workbook use. */
export class StyleSheet {
  private readonly fonts = new Numbered(fontXml(plain));
  private readonly fills = new Numbered(fillXml(plain), '<fill><patternFill patternType="gray125"/></fill>');
  private readonly borders = new Numbered(borderXml(plain));
  private readonly formats = new Numbered();
  private readonly cells = new Numbered('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');
  private readonly byStyle = new Map<CellStyle, Map<string, number>>();

  /** `asText` marks a cell as typed with a leading apostrophe, so that editing it never makes it a formula. */
  id(style: CellStyle | undefined, value: CellContent, asText: boolean): number {
    const used = style ?? plain;
    const format = formatOf(used, value);
    const variant = asText ? `text ${format}` : format;
    const variants = this.byStyle.get(used) ?? new Map<string, number>();
    this.byStyle.set(used, variants);
    const known = variants.get(variant);
    if (known !== undefined) return known;
    const id = this.cells.id(this.cellXml(used, format, asText));
    variants.set(variant, id);
    return id;
  }

  private cellXml(style: CellStyle, format: string, asText: boolean): string {
    const formatId = format === 'General' ? 0 : 164 + this.formats.id(format);
    const alignment = [
      style.horizontal ? ` horizontal="${style.horizontal}"` : '',
      ` vertical="${style.vertical ?? 'top'}"`,
      style.wrap ? ' wrapText="1"' : '',
    ].join('');
    return `<xf numFmtId="${formatId}" fontId="${this.fonts.id(fontXml(style))}" fillId="${this.fills.id(
      fillXml(style),
    )}" borderId="${this.borders.id(borderXml(style))}" xfId="0"${
      asText ? ' quotePrefix="1"' : ''
    } applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment${alignment}/></xf>`;
  }

  xml(): string {
    const list = (tag: string, items: string[]) =>
      `<${tag} count="${items.length}">${items.join('')}</${tag}>`;
    const formats = this.formats.items.map(
      (code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escapeXml(code)}"/>`,
    );
    const stripe = `<dxf><fill><patternFill patternType="solid"><fgColor rgb="FF${palette.stripe}"/><bgColor rgb="FF${palette.stripe}"/></patternFill></fill></dxf>`;
    const header = `<dxf><font><b/><color rgb="FF${palette.onHeader}"/></font><fill><patternFill patternType="solid"><fgColor rgb="FF${palette.header}"/><bgColor rgb="FF${palette.header}"/></patternFill></fill></dxf>`;
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${
      formats.length > 0 ? list('numFmts', formats) : ''
    }${list('fonts', this.fonts.items)}${list('fills', this.fills.items)}${list('borders', this.borders.items)}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${list(
      'cellXfs',
      this.cells.items,
    )}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="2">${header}${stripe}</dxfs><tableStyles count="1" defaultTableStyle="Dashboard" defaultPivotStyle="PivotStyleLight16"><tableStyle name="Dashboard" pivot="0" count="2"><tableStyleElement type="headerRow" dxfId="0"/><tableStyleElement type="secondRowStripe" dxfId="1"/></tableStyle></tableStyles></styleSheet>`;
  }
}
