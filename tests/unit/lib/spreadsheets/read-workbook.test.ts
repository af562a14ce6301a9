import { describe, expect, it } from 'vitest';
import { utils, write } from 'xlsx';
import type { ColumnSpec } from '@/lib/spreadsheets/cells';
import { readWorkbook } from '@/lib/spreadsheets/read-workbook';
import { handMadeWorkbook, textCell, textRows } from '@/tests/support/hand-made-workbook';

const columns: ColumnSpec[] = [
  { key: 'trn', header: 'TRN', otherHeaders: ['Teacher reference number'], required: true },
  { key: 'name', header: 'Full name', required: true },
  { key: 'starts', header: 'Start date' },
  { key: 'email', header: 'E-mail address' },
];

async function readOne(bytes: Uint8Array, specs = columns) {
  const [table] = await readWorkbook(bytes, [{ sheet: null, columns: specs }]);
  if (!table) throw new Error('no table');
  return table;
}

describe('reading a workbook', { timeout: 30_000 }, () => {
  it('reads text, numbers, dates, times and booleans as what they are', async () => {
    const sheet = utils.aoa_to_sheet([
      ['TRN', 'Full name', 'Start date', 'E-mail address', 'Starts at', 'Paid'],
      [9900001, 'Priya Holloway', 46266, 'p@example.org', 0.395833333333, true],
      ['0099012', 'Owen Ashby', 46266.5, '', 45.25, false],
    ]);
    for (const cell of ['C2', 'C3']) sheet[cell].z = 'dd/mm/yyyy';
    sheet.E2.z = 'hh:mm';
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, 'People');
    const table = await readOne(write(book, { type: 'buffer', bookType: 'xlsx' }), [
      ...columns,
      { key: 'at', header: 'Starts at' },
      { key: 'paid', header: 'Paid' },
    ]);

    expect(table.rows.map((row) => row.cells)).toEqual([
      {
        trn: 9900001,
        name: 'Priya Holloway',
        starts: { kind: 'date', date: '2026-09-01', time: null },
        email: 'p@example.org',
        at: { kind: 'time', time: '09:30' },
        paid: true,
      },
      {
        trn: '0099012',
        name: 'Owen Ashby',
        starts: { kind: 'date', date: '2026-09-01', time: '12:00' },
        at: 45.25,
        paid: false,
      },
    ]);
    expect(table.rows.map((row) => row.number)).toEqual([2, 3]);
  });

  it('finds headings below a title, in any order, whatever their case and spaces', async () => {
    const table = await readOne(
      handMadeWorkbook({
        sheet: textRows([
          ['Registrations of Wrekin View'],
          ['Fill in one row for each person'],
          ['start  DATE', 'Notes', ' full name\u00a0', 'Teacher Reference Number *'],
          ['1/9/2026', 'moved here', 'Priya Holloway', '9900001'],
        ]),
      }),
    );

    expect(table).toMatchObject({
      headerRow: 3,
      unknownHeaders: ['Notes'],
      missingHeaders: ['E-mail address'],
    });
    expect(table.headers).toEqual(['start DATE', 'Notes', 'full name', 'Teacher Reference Number *']);
    expect(table.rows).toEqual([
      {
        number: 4,
        cells: { starts: '1/9/2026', name: 'Priya Holloway', trn: '9900001' },
        others: [['Notes', 'moved here']],
        problem: null,
      },
    ]);
  });

  it('trims ordinary and non-breaking spaces and composes letters', async () => {
    const table = await readOne(
      handMadeWorkbook({
        sheet: textRows([
          ['TRN', 'Full name'],
          ['\u00a09900001 ', '  Zoe\u0308\u00a0Brown\u200f '],
        ]),
      }),
    );

    expect(table.rows[0]?.cells).toEqual({ trn: '9900001', name: 'Zoë Brown' });
  });

  it.each(['محمد الأحمد', 'שרה כהן', '王小明', 'Łukasz Żółć', 'Ngọc Ánh', '𐐷𐑌'])(
    'keeps the name %s',
    async (name) => {
      const table = await readOne(
        handMadeWorkbook({
          sheet: textRows([
            ['TRN', 'Full name'],
            ['9900001', name],
          ]),
        }),
      );

      expect(table.rows[0]?.cells.name).toBe(name.normalize('NFC'));
    },
  );

  it('marks formulas, errors and merged cells instead of taking their values', async () => {
    const table = await readOne(
      handMadeWorkbook({
        sheet: `<sheetData><row r="1">${textCell('A1', 'TRN')}${textCell('B1', 'Full name')}${textCell('C1', 'Start date')}</row>
          <row r="2"><c r="A2"><f>9900000+1</f><v>9900001</v></c>${textCell('B2', 'One')}<c r="C2" t="e"><v>#REF!</v></c></row>
          <row r="3"><c r="A3"><v>9900002</v></c>${textCell('B3', 'Two')}</row>
          <row r="4"><c r="A4"><v>9900003</v></c></row></sheetData>
          <mergeCells count="1"><mergeCell ref="B3:B4"/></mergeCells>`,
      }),
    );

    expect(table.rows.map((row) => row.cells)).toEqual([
      { trn: { kind: 'formula', text: '9900001' }, name: 'One', starts: { kind: 'error', text: '#REF!' } },
      { trn: 9900002, name: { kind: 'merged', text: 'Two' } },
      { trn: 9900003, name: { kind: 'merged', text: '' } },
    ]);
  });

  it('reads cells and rows that do not say where they are', async () => {
    const table = await readOne(
      handMadeWorkbook({
        sheet:
          '<sheetData><row><c t="inlineStr"><is><t>TRN</t></is></c><c t="inlineStr"><is><t>Full name</t></is></c></row><row><c><v>9900001</v></c><c t="inlineStr"><is><t>Una</t></is></c></row></sheetData>',
      }),
    );

    expect(table.rows).toMatchObject([{ number: 2, cells: { trn: 9900001, name: 'Una' } }]);
  });

  it('reads elements with a namespace prefix', async () => {
    const book = handMadeWorkbook({
      sheet: '',
      parts: {
        'xl/worksheets/sheet1.xml':
          '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>TRN</x:t></x:is></x:c><x:c r="B1" t="str"><x:v>Full name</x:v></x:c></x:row><x:row r="2"><x:c r="A2"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
      },
    });

    expect((await readOne(book)).rows).toMatchObject([{ cells: { trn: 1 } }]);
  });

  it('joins rich text, drops phonetic guides and unescapes characters', async () => {
    const table = await readOne(
      handMadeWorkbook({
        sharedStrings:
          '<si><t>TRN</t></si><si><t>Full name</t></si><si><r><t xml:space="preserve">Priya </t></r><r><rPr><b/></rPr><t>Holloway</t></r><rPh sb="0" eb="1"><t>プリヤ</t></rPh></si><si><t>a_x000A_b &amp; &lt;c&gt;</t></si>',
        sheet:
          '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2" t="s"><v>3</v></c><c r="B2" t="s"><v>2</v></c></row></sheetData>',
      }),
    );

    expect(table.rows[0]?.cells).toEqual({ trn: 'a\nb & <c>', name: 'Priya Holloway' });
  });

  it('keeps leading zeros that a number format shows, and counts days from 1904 where the file does', async () => {
    const table = await readOne(
      handMadeWorkbook({
        workbookProperties: '<workbookPr date1904="1"/>',
        styles:
          '<numFmts count="1"><numFmt numFmtId="164" formatCode="0000000"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs>',
        sheet: `<sheetData><row r="1">${textCell('A1', 'TRN')}${textCell('B1', 'Full name')}${textCell('C1', 'Start date')}</row>
          <row r="2"><c r="A2" s="1"><v>12345</v></c>${textCell('B2', 'Ann')}<c r="C2" s="2"><v>0</v></c></row></sheetData>`,
      }),
    );

    expect(table.rows[0]?.cells).toMatchObject({
      trn: '0012345',
      starts: { date: '1904-01-01', time: null },
    });
  });

  it('skips blank rows and formatting far below, and numbers the rows as the sheet does', async () => {
    const table = await readOne(
      handMadeWorkbook({
        sheet: `<dimension ref="A1:XFD1048576"/><sheetData><row r="1">${textCell('A1', 'TRN')}${textCell('B1', 'Full name')}</row><row r="5"><c r="A5" s="3"/></row><row r="7"><c r="A7"><v>9900001</v></c></row><row r="1048576"><c r="A1048576"/></row></sheetData>`,
      }),
    );

    expect(table.rows.map((row) => row.number)).toEqual([7]);
  });
});
