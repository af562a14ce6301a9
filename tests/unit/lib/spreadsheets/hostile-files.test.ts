import { loadavg } from 'node:os';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readUpload } from '@/lib/spreadsheets/read-upload';
import { handMadeWorkbook, textCell, textRows } from '@/tests/support/hand-made-workbook';

// On a machine that runs other suites beside this one a thread takes longer to start.
const patience = Math.max(1, loadavg()[0] ?? 1);
const columns = [
  { key: 'trn', header: 'TRN', required: true },
  { key: 'name', header: 'Full name', required: true },
];
const headings = `<row r="1">${textCell('A1', 'TRN')}${textCell('B1', 'Full name')}</row>`;
const good = textRows([
  ['TRN', 'Full name'],
  ['9900001', 'Priya Holloway'],
]);

const refusalOf = (bytes: Uint8Array, name = 'people.xlsx') =>
  readUpload({ name, bytes }, { columns }).then(
    () => 'read',
    (error: { code: string; message: string }) => `${error.code}: ${error.message}`,
  );

function oleFile(streamName: string): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from(streamName, 'utf16le'), 1024);
  return bytes;
}

/** Changes 16 or 32 bits of every record with a signature; offsets are from the start of the record. */
function patched(
  bytes: Uint8Array,
  signature: number,
  offset: number,
  value: number,
  width: 2 | 4,
): Uint8Array {
  const copy = Buffer.from(bytes);
  for (let at = 0; at < copy.length - 4; at++) {
    if (copy.readUInt32LE(at) !== signature) continue;
    if (width === 2) copy.writeUInt16LE(value, at + offset);
    else copy.writeUInt32LE(value, at + offset);
  }
  return copy;
}

const centralRecord = 0x02014b50;
const localRecord = 0x04034b50;

const bombSheet = () => handMadeWorkbook({ sheet: `<sheetData>${' '.repeat(40 * 1024 * 1024)}</sheetData>` });
const manySheets = () =>
  handMadeWorkbook({
    sheet: good,
    parts: Object.fromEntries(Array.from({ length: 120 }, (_, n) => [`xl/media/${n}.png`, 'x'])),
  });
const bigMedia = () =>
  handMadeWorkbook({
    sheet: good,
    parts: Object.fromEntries(
      Array.from({ length: 70 }, (_, n) => [`xl/media/${n}.bin`, new Uint8Array(1000 * 1024)]),
    ),
  });
const rowsOf = (count: number, row: (number: number) => string) =>
  `<sheetData>${headings}${Array.from({ length: count }, (_, n) => row(n + 2)).join('')}</sheetData>`;
const entity =
  '<!DOCTYPE worksheet [<!ENTITY secret SYSTEM "file:///etc/passwd"><!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>';

const hostile: [name: string, code: string, make: () => Uint8Array, fileName?: string][] = [
  ['an empty file', 'empty', () => new Uint8Array(0)],
  ['a sheet that unpacks to a thousand times its size', 'unsafe_archive', bombSheet],
  ['a zip bomb spread over pictures', 'unsafe_archive', bigMedia],
  ['more than a hundred parts', 'unsafe_archive', manySheets],
  [
    'a part that unpacks to more than its directory says',
    'damaged',
    () =>
      patched(
        handMadeWorkbook({ sheet: rowsOf(2000, (n) => `<row r="${n}"><c r="A${n}"><v>1</v></c></row>`) }),
        centralRecord,
        24,
        300,
        4,
      ),
  ],
  [
    'an archive inside the archive in place of a sheet',
    'damaged',
    () =>
      handMadeWorkbook({
        sheet: '',
        parts: { 'xl/worksheets/sheet1.xml': zipSync({ a: new Uint8Array(10) }) },
      }),
  ],
  ['a password-protected workbook', 'password_protected', () => oleFile('EncryptedPackage')],
  [
    'an encrypted archive entry',
    'password_protected',
    () => patched(handMadeWorkbook({ sheet: good }), centralRecord, 8, 1, 2),
  ],
  ['a workbook of Excel 97', 'old_format', () => oleFile('Workbook'), 'people.xls'],
  ['a workbook of Excel 97 named .xlsx', 'old_format', () => oleFile('Workbook')],
  [
    'macros in a file named .xlsx',
    'macros',
    () => handMadeWorkbook({ sheet: good, parts: { 'xl/vbaProject.bin': 'x' } }),
  ],
  ['macros in a file named .xlsm', 'macros', () => handMadeWorkbook({ sheet: good }), 'people.xlsm'],
  [
    'a sheet of Excel 4 macros',
    'macros',
    () => handMadeWorkbook({ sheet: good, parts: { 'xl/macrosheets/sheet1.xml': 'x' } }),
  ],
  [
    'links to another workbook',
    'external_links',
    () => handMadeWorkbook({ sheet: good, parts: { 'xl/externalLinks/externalLink1.xml': 'x' } }),
  ],
  [
    'an entity that reads a file (XXE)',
    'damaged',
    () =>
      handMadeWorkbook({
        prologue: entity,
        sheet: `<sheetData>${headings}<row r="2"><c r="A2" t="str"><v>&secret;</v></c></row></sheetData>`,
      }),
  ],
  [
    'entities that multiply (billion laughs)',
    'damaged',
    () => handMadeWorkbook({ prologue: entity, sheet: good.replace('Priya', '&b;') }),
  ],
  [
    'an entity that is not declared',
    'damaged',
    () => handMadeWorkbook({ sheet: good.replace('Priya', '&b;') }),
  ],
  [
    'a document type in the shared strings',
    'damaged',
    () =>
      handMadeWorkbook({
        sheet: good,
        sharedStrings: '<si/>',
        parts: { 'xl/sharedStrings.xml': `${entity}<sst/>` },
      }),
  ],
  ['a truncated file', 'damaged', () => handMadeWorkbook({ sheet: good }).subarray(0, 700)],
  ['only the first bytes of an archive', 'damaged', () => strToU8('PK\u0003\u0004 and then something else')],
  [
    'sheet XML that breaks off',
    'damaged',
    () =>
      handMadeWorkbook({ sheet: '', parts: { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row' } }),
  ],
  [
    'a sheet in UTF-16',
    'damaged',
    () =>
      handMadeWorkbook({
        sheet: '',
        parts: { 'xl/worksheets/sheet1.xml': Buffer.from('\ufeff<worksheet/>', 'utf16le') },
      }),
  ],
  [
    'names that leave the archive',
    'damaged',
    () => handMadeWorkbook({ sheet: good, parts: { '../../etc/cron.d/x': 'x' } }),
  ],
  [
    'one part twice under different case',
    'damaged',
    () => handMadeWorkbook({ sheet: good, parts: { 'XL/workbook.xml': 'x' } }),
  ],
  [
    'a method of packing that nobody uses',
    'damaged',
    () =>
      patched(patched(handMadeWorkbook({ sheet: good }), centralRecord, 10, 97, 2), localRecord, 8, 97, 2),
  ],
  [
    'a million rows',
    'too_many_rows',
    () =>
      handMadeWorkbook({
        sheet: rowsOf(34_000, (n) => `<row r="${n * 30}"><c r="A${n * 30}"><v>${n * 7919}</v></c></row>`),
      }),
  ],
  [
    'sixteen thousand columns',
    'too_many_columns',
    () =>
      handMadeWorkbook({
        sheet: rowsOf(
          1,
          () => `<row r="2">${Array.from({ length: 16_000 }, (_, n) => `<c><v>${n}</v></c>`).join('')}</row>`,
        ),
      }),
  ],
  [
    'a cell far to the right',
    'too_many_columns',
    () => handMadeWorkbook({ sheet: rowsOf(1, () => '<row r="2"><c r="ZZZZZZ2"><v>1</v></c></row>') }),
  ],
  [
    'a cell of a megabyte',
    'too_much_inside',
    () =>
      handMadeWorkbook({
        sheet: rowsOf(
          1,
          () =>
            `<row r="2"><c r="A2" t="str"><v>${Array.from({ length: 150_000 }, (_, n) => n * 7919).join(' ')}</v></c></row>`,
        ),
      }),
  ],
  [
    'text without end in the shared strings',
    'too_much_inside',
    () =>
      handMadeWorkbook({
        sheet: good,
        sharedStrings: Array.from({ length: 260_000 }, (_, n) => `<si><t>${n * 31}</t></si>`).join(''),
      }),
  ],
  [
    'thousands of merged areas',
    'too_much_inside',
    () =>
      handMadeWorkbook({
        sheet: `${good}<mergeCells>${Array.from({ length: 5000 }, (_, n) => `<mergeCell ref="A${n + 2}:XFD1048576"/>`).join('')}</mergeCells>`,
      }),
  ],
  [
    'an OpenDocument spreadsheet',
    'wrong_type',
    () =>
      zipSync({
        mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
        'content.xml': strToU8('x'),
      }),
  ],
  [
    'a binary workbook',
    'wrong_type',
    () => handMadeWorkbook({ sheet: good, parts: { 'xl/workbook.bin': 'x' } }),
  ],
  [
    'a Word document',
    'wrong_type',
    () => zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<x/>') }),
  ],
  ['any other archive', 'wrong_type', () => zipSync({ 'people.txt': strToU8('x') })],
  ['a PDF named .xlsx', 'wrong_type', () => strToU8('%PDF-1.7\n')],
  ['a PDF named .csv', 'wrong_type', () => strToU8('%PDF-1.7\n'), 'people.csv'],
  ['a web page named .csv', 'wrong_type', () => strToU8('<!DOCTYPE html><table>'), 'people.csv'],
  ['a CSV file named .xlsx', 'wrong_type', () => strToU8('TRN,Full name\n1,Ann\n')],
  ['a workbook named .csv', 'wrong_type', () => handMadeWorkbook({ sheet: good }), 'people.csv'],
  [
    'bytes that are not text, named .csv',
    'wrong_type',
    () => new Uint8Array([1, 2, 3, 0, 0, 7]),
    'people.csv',
  ],
  ['a file of another kind', 'wrong_type', () => strToU8('TRN,Full name\n1,Ann\n'), 'people.exe'],
  ['a file above the limit', 'too_big', () => new Uint8Array(10 * 1024 * 1024 + 1)],
  [
    'a sheet without headings',
    'headings_not_found',
    () =>
      handMadeWorkbook({
        sheet: textRows([
          ['a', 'b'],
          ['c', 'd'],
        ]),
      }),
  ],
  [
    'a needed heading missing',
    'headings_missing',
    () =>
      handMadeWorkbook({
        sheet: textRows([
          ['TRN', 'Name of person'],
          ['1', 'Ann'],
        ]),
      }),
  ],
  [
    'one heading twice',
    'headings_repeated',
    () =>
      handMadeWorkbook({
        sheet: textRows([
          ['TRN', 'Full name', 'full  NAME'],
          ['1', 'Ann', 'Bea'],
        ]),
      }),
  ],
  ['headings and no rows', 'no_rows', () => handMadeWorkbook({ sheet: textRows([['TRN', 'Full name']]) })],
  [
    'a quote that is never closed',
    'bad_quotes',
    () => strToU8(`TRN,Full name\n1,"Ann\n${'2,Bea\n'.repeat(100)}`),
    'people.csv',
  ],
  [
    'a CSV line without end',
    'wrong_type',
    () => strToU8(`TRN,Full name ${'x'.repeat(3 * 1024 * 1024)}`),
    'people.csv',
  ],
];

describe('files that are refused', { timeout: 30_000 }, () => {
  it.each(hostile)('refuses %s', async (_, code, make, fileName) => {
    const bytes = make();
    const before = process.memoryUsage().rss;
    const started = performance.now();

    const refusal = await refusalOf(bytes, fileName);

    expect(refusal).toMatch(new RegExp(`^${code}: [A-Z].*\\.$`));
    expect(performance.now() - started).toBeLessThan(patience * 2000);
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
  });

  it('reads the good file that the hostile ones were made from', async () => {
    expect(await refusalOf(handMadeWorkbook({ sheet: good }))).toBe('read');
  });

  it('leaves other work of the process running while it reads', async () => {
    const gaps: number[] = [];
    let last = performance.now();
    const timer = setInterval(() => {
      gaps.push(performance.now() - last);
      last = performance.now();
    }, 5);
    const big = handMadeWorkbook({
      sheet: rowsOf(
        5000,
        (n) => `<row r="${n}"><c r="A${n}"><v>${n}</v></c>${textCell(`B${n}`, `Person ${n}`)}</row>`,
      ),
    });

    await readUpload({ name: 'people.xlsx', bytes: big }, { columns });

    clearInterval(timer);
    gaps.sort((a, b) => a - b);
    expect(gaps[Math.floor(gaps.length * 0.9)]).toBeLessThan(patience * 50);
  });
});
