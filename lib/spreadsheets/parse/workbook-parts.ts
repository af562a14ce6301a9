import { limits } from '../limits.ts';
import { damaged, SpreadsheetRefused } from '../refusal.ts';
import type { Archive } from './archive.ts';
import { type FormatKind, formatKind } from './number-formats.ts';
import { readXml } from './xml.ts';

export interface SheetEntry {
  name: string;
  part: string;
  hidden: boolean;
}

export interface Workbook {
  sheets: SheetEntry[];
  uses1904: boolean;
  strings: string[];
  formats: FormatKind[];
}

interface Relation {
  id: string;
  kind: string;
  target: string;
}

async function relationsOf(archive: Archive, part: string): Promise<Relation[]> {
  const at = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, at);
  const name = `${folder}_rels/${part.slice(at)}.rels`;
  const relations: Relation[] = [];
  if (!archive.names.has(name.toLowerCase())) return relations;
  await readXml(archive, name, {
    open(tag, attribute) {
      if (tag !== 'Relationship' || attribute('TargetMode') === 'External') return;
      const target = attribute('Target') ?? '';
      const type = attribute('Type') ?? '';
      relations.push({
        id: attribute('Id') ?? '',
        kind: type.slice(type.lastIndexOf('/') + 1),
        target: target.startsWith('/') ? target.slice(1) : folder + target.replace(/^\.\//, ''),
      });
    },
  });
  return relations;
}

/** Plain text of every shared string; phonetic guides are left out, rich text loses only its looks. */
async function readStrings(archive: Archive, part: string): Promise<string[]> {
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let phonetic = false;
  let chars = 0;
  await readXml(archive, part, {
    open(tag) {
      if (tag === 'si') current = '';
      else if (tag === 'rPh') phonetic = true;
      else if (tag === 't') inText = true;
    },
    text(text) {
      if (inText && !phonetic) current += text;
    },
    close(tag) {
      if (tag === 't') inText = false;
      else if (tag === 'rPh') phonetic = false;
      else if (tag === 'si') {
        strings.push(current);
        chars += current.length;
        if (strings.length > limits.sharedStrings || chars > limits.sharedStringChars)
          throw new SpreadsheetRefused('too_much_inside', 'The workbook holds more text than can be read.');
      }
    },
  });
  return strings;
}

async function readFormats(archive: Archive, part: string): Promise<FormatKind[]> {
  const codes = new Map<number, string>();
  const formats: FormatKind[] = [];
  let inCellFormats = false;
  await readXml(archive, part, {
    open(tag, attribute) {
      if (tag === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      else if (tag === 'cellXfs') inCellFormats = true;
      else if (tag === 'xf' && inCellFormats) {
        const id = Number(attribute('numFmtId') ?? 0);
        formats.push(formatKind(id, codes.get(id)));
      }
    },
    close(tag) {
      if (tag === 'cellXfs') inCellFormats = false;
    },
  });
  return formats;
}

function refuseOtherPackages(archive: Archive): void {
  if (archive.names.has('mimetype') || archive.names.has('content.xml'))
    throw new SpreadsheetRefused(
      'wrong_type',
      'The file is an OpenDocument spreadsheet. Save it as an Excel workbook (.xlsx) and upload that.',
    );
  if (archive.names.has('xl/workbook.bin'))
    throw new SpreadsheetRefused(
      'wrong_type',
      'The file is a binary workbook (.xlsb). Save it as an Excel workbook (.xlsx) and upload that.',
    );
  if (!archive.names.has('[content_types].xml'))
    throw new SpreadsheetRefused('wrong_type', 'The file is not an Excel workbook.');
}

/** Finds the sheets of a workbook and reads what their cells refer to: shared strings and number formats. */
export async function readWorkbookParts(archive: Archive): Promise<Workbook> {
  refuseOtherPackages(archive);
  const root = await relationsOf(archive, '');
  const workbookPart = root.find((relation) => relation.kind === 'officeDocument')?.target;
  if (!workbookPart || !archive.names.has(workbookPart.toLowerCase()))
    throw new SpreadsheetRefused('wrong_type', 'The file is not an Excel workbook.');
  const relations = await relationsOf(archive, workbookPart);
  const sheets: SheetEntry[] = [];
  let uses1904 = false;
  await readXml(archive, workbookPart, {
    open(tag, attribute) {
      if (tag === 'workbookPr') uses1904 = ['1', 'true'].includes(attribute('date1904') ?? '');
      if (tag !== 'sheet') return;
      const relation = relations.find((candidate) => candidate.id === attribute('id'));
      if (relation?.kind !== 'worksheet') return;
      const state = attribute('state') ?? 'visible';
      sheets.push({ name: attribute('name') ?? '', part: relation.target, hidden: state !== 'visible' });
    },
  });
  if (sheets.length === 0) throw damaged();
  const part = (kind: string) => relations.find((relation) => relation.kind === kind)?.target;
  const stringsPart = part('sharedStrings');
  const stylesPart = part('styles');
  return {
    sheets,
    uses1904,
    strings: stringsPart ? await readStrings(archive, stringsPart) : [],
    formats: stylesPart ? await readFormats(archive, stylesPart) : [],
  };
}
