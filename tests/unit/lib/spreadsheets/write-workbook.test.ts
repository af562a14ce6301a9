import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { read, type WorkSheet } from 'xlsx';
import { cleanText } from '@/lib/spreadsheets/cells';
import { parseWorkbook } from '@/lib/spreadsheets/parse/parse-workbook';
import type {
  Cell,
  RowDescription,
  SheetDescription,
  WorkbookDescription,
} from '@/lib/spreadsheets/workbook';
import { writeWorkbook } from '@/lib/spreadsheets/write-workbook';

const print = {
  orientation: 'landscape' as const,
  headerLeft: 'Wrekin & View',
  headerRight: 'Schedule',
  footerLeft: 'Version 3',
  repeatRows: [3, 3] as [number, number],
};

function bookOf(
  rows: readonly (readonly Cell[])[],
  columns = ['Date', 'Starts', 'Hours', 'Title'],
): WorkbookDescription {
  const sheet: SheetDescription = {
    name: 'Schedule',
    widths: columns.map(() => 14),
    rows: [
      { cells: ['A title'] },
      { cells: ['A note'] },
      { cells: columns },
      ...rows.map((cells) => ({ cells })),
    ],
    table: { name: 'tblSchedule', headerRow: 3, columns },
    freeze: { rows: 3, columns: 2 },
    print,
  };
  return {
    title: 'Schedule of Priya Holloway',
    subject: 'Training schedule',
    author: 'Best Practice Network',
    dataAt: new Date('2026-11-24T03:30:00Z'),
    sheets: [sheet],
  };
}

const aRow: Cell[] = [
  { kind: 'date', date: '2026-12-01', time: null },
  { kind: 'time', time: '09:30' },
  { value: 2.5, style: { format: '0.0' } },
  { value: 'Join', link: 'https://example.org/join?id=1' },
];
const partsOf = async (book: WorkbookDescription) =>
  Object.fromEntries(
    Object.entries(unzipSync(await writeWorkbook(book))).map(([name, bytes]) => [
      name,
      new TextDecoder().decode(bytes),
    ]),
  );
const sheetOf = async (book: WorkbookDescription): Promise<WorkSheet> => {
  const sheet = read(await writeWorkbook(book), { cellNF: true, cellStyles: true }).Sheets.Schedule;
  if (!sheet) throw new Error('no sheet');
  return sheet;
};

describe('writing a workbook', { timeout: 60_000 }, () => {
  it('stores dates, times and numbers as numbers with British formats', async () => {
    const sheet = await sheetOf(bookOf([aRow]));

    expect(sheet.A4).toMatchObject({ t: 'n', v: 46357, z: 'dd/mm/yyyy', w: '01/12/2026' });
    expect(sheet.B4).toMatchObject({ t: 'n', z: 'hh:mm', w: '09:30' });
    expect(sheet.C4).toMatchObject({ t: 'n', v: 2.5, z: '0.0' });
    expect(sheet.D4).toMatchObject({ t: 's', v: 'Join', l: { Target: 'https://example.org/join?id=1' } });
  });

  it('makes a real table with filter buttons below the title, and freezes its headings', async () => {
    const parts = await partsOf(bookOf([aRow, aRow]));

    expect(parts['xl/tables/table1.xml']).toContain('displayName="tblSchedule" ref="A3:D5"');
    expect(parts['xl/tables/table1.xml']).toContain('<autoFilter ref="A3:D5"/>');
    expect(parts['xl/tables/table1.xml']).toContain('showRowStripes="1"');
    expect(parts['xl/worksheets/sheet1.xml']).toContain(
      '<pane xSplit="2" ySplit="3" topLeftCell="C4" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="A1" sqref="A1"/>',
    );
  });

  it('fits a sheet that is a picture to one page', async () => {
    const book = bookOf([aRow]);
    const [sheet] = book.sheets;
    if (sheet === undefined) throw new Error('no sheet');
    const parts = await partsOf({
      ...book,
      sheets: [{ ...sheet, print: { ...sheet.print, onePage: true } }],
    });

    expect(parts['xl/worksheets/sheet1.xml']).toContain('fitToWidth="1" fitToHeight="1"');
  });

  it('prints on A4 landscape, one page wide, with headings repeated and pages numbered', async () => {
    const parts = await partsOf(bookOf([aRow]));
    const sheet = parts['xl/worksheets/sheet1.xml'];

    expect(sheet).toContain(
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    );
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(sheet).toContain('Wrekin &amp;&amp; View');
    expect(sheet).toContain('Page &amp;P of &amp;N');
    expect(parts['xl/workbook.xml']).toContain('_xlnm.Print_Titles" localSheetId="0">\'Schedule\'!$3:$3<');
    expect(parts['xl/workbook.xml']).toContain('_xlnm.Print_Area" localSheetId="0">\'Schedule\'!$A$1:$D$4<');
  });

  it('describes itself in British English', async () => {
    const parts = await partsOf(bookOf([aRow]));

    expect(parts['docProps/core.xml']).toContain('<dc:language>en-GB</dc:language>');
    expect(parts['docProps/core.xml']).toContain('<dc:title>Schedule of Priya Holloway</dc:title>');
    expect(parts['docProps/core.xml']).toContain('<dc:creator>Best Practice Network</dc:creator>');
  });

  it('has no macros, external workbooks, hidden sheets or formulas', async () => {
    const parts = await partsOf(bookOf([aRow]));

    expect(Object.keys(parts).filter((name) => /vba|externalLink/i.test(name))).toEqual([]);
    expect(parts['xl/workbook.xml']).not.toContain('hidden');
    expect(parts['xl/worksheets/sheet1.xml']).not.toMatch(/<f[ >]/);
  });

  it('gives the same bytes for the same content', async () => {
    const [first, second] = await Promise.all([writeWorkbook(bookOf([aRow])), writeWorkbook(bookOf([aRow]))]);

    expect(Buffer.compare(first, second)).toBe(0);
  });

  it.each([
    '=1+1',
    '+1+1',
    '-1+1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1+1',
    "=cmd|' /C calc'!A0",
    '-Smith',
  ])('never lets %j become a formula', async (text) => {
    const sheet = await sheetOf(bookOf([['x', 'x', 'x', text]]));

    expect(sheet.D4).toMatchObject({ t: 's' });
    expect(sheet.D4.f).toBeUndefined();
    expect(sheet.D4.v[0]).toBe("'");
  });

  it('keeps the plus sign of a telephone number, in a cell marked as text', async () => {
    const parts = await partsOf(bookOf([['x', 'x', 'x', '+44 1632 960001']]));

    expect(parts['xl/sharedStrings.xml']).toContain('>+44 1632 960001<');
    expect(parts['xl/styles.xml']).toContain('quotePrefix="1"');
  });

  it('links only to https and mail addresses', async () => {
    const link = (address: string): Cell[] => ['x', 'x', 'x', { value: 'Join', link: address }];
    const sheet = await sheetOf(
      bookOf([
        link('javascript:alert(1)'),
        link('file:///etc/passwd'),
        link('http://x'),
        link('mailto:a@example.org'),
      ]),
    );

    expect([sheet.D4.l, sheet.D5.l, sheet.D6.l]).toEqual([undefined, undefined, undefined]);
    expect(sheet.D7.l.Target).toBe('mailto:a@example.org');
  });

  it('refuses sheet names that a spreadsheet program would refuse', async () => {
    const [sheet] = bookOf([]).sheets;
    if (!sheet) throw new Error('no sheet');
    for (const name of ['a/b', '', 'x'.repeat(32), "'quoted'"])
      await expect(writeWorkbook({ ...bookOf([]), sheets: [{ ...sheet, name }] })).rejects.toThrow(
        'Sheet name',
      );
  });

  it('opens in another library with its table and properties', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await writeWorkbook(bookOf([aRow]))).buffer);

    expect(book.title).toBe('Schedule of Priya Holloway');
    expect(book.getWorksheet('Schedule')?.getCell('A4').value).toEqual(new Date('2026-12-01T00:00:00Z'));
    expect(book.getWorksheet('Schedule')?.getTable('tblSchedule')).toBeDefined();
  });

  it('reads back any text, date, time and number that it wrote', async () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 40 })
      .filter((value) => cleanText(value) === value && /^[\p{L}\p{N}]/u.test(value));
    const date = fc
      .integer({ min: 0, max: 60_000 })
      .map((day) => new Date(Date.UTC(1950, 0, day)).toISOString().slice(0, 10));
    const time = fc
      .integer({ min: 0, max: 1439 })
      .map(
        (minute) =>
          `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`,
      );
    const rows = fc.array(fc.tuple(text, date, time, fc.double({ noNaN: true, noDefaultInfinity: true })), {
      minLength: 1,
      maxLength: 20,
    });
    const columns = ['Text', 'Date', 'Time', 'Number'];
    const specs = columns.map((header) => ({ key: header, header, required: true }));

    await fc.assert(
      fc.asyncProperty(rows, async (values) => {
        const cells = values.map(([a, b, c, d]): Cell[] => [
          a,
          { kind: 'date', date: b, time: null },
          { kind: 'time', time: c },
          d,
        ]);
        const [table] = await parseWorkbook(Buffer.from(await writeWorkbook(bookOf(cells, columns))), [
          { sheet: 'schedule', columns: specs },
        ]);
        expect(table?.rows.map((row) => row.cells)).toEqual(
          values.map(([Text, b, c, d]) => ({
            Text,
            Date: { kind: 'date', date: b, time: null },
            Time: { kind: 'time', time: c },
            Number: d === 0 ? 0 : d,
          })),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('writes any string so that every program can open the file and none evaluates it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { minLength: 1, maxLength: 30 }),
        async (texts) => {
          const sheet = await sheetOf(bookOf(texts.map((text): Cell[] => ['x', 'x', 'x', text])));
          for (let at = 0; at < texts.length; at++) {
            const cell = sheet[`D${at + 4}`];
            if (!cell || cell.t === 'z') continue;
            expect(cell.t).toBe('s');
            expect(cell.f).toBeUndefined();
            expect(String(cell.v)).not.toMatch(/^[=+\-@\t\r]/);
          }
        },
      ),
      { numRuns: 60, examples: [[['\u0001\t', '\ufffe=1+1', '\u0007\uff0b1']]] },
    );
  });

  it('writes 5,000 rows of 25 columns in under two seconds of work', async () => {
    const columns = Array.from({ length: 25 }, (_, at) => `Column ${at + 1}`);
    function* rows(): Generator<RowDescription> {
      yield { cells: columns };
      for (let row = 0; row < 5000; row++)
        yield {
          cells: columns.map((_, at) =>
            at % 5 === 0 ? row * at : at % 5 === 1 ? (aRow[0] ?? null) : `Text ${row % 97} ${at}`,
          ),
        };
    }
    const [sheet] = bookOf([]).sheets;
    if (!sheet) throw new Error('no sheet');
    const table = { name: 'tbl', headerRow: 1, columns };
    const before = process.cpuUsage();

    await writeWorkbook({
      ...bookOf([]),
      sheets: [{ ...sheet, widths: columns.map(() => 10), rows: rows(), table }],
    });

    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(2000);
  });
});
