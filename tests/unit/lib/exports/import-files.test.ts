import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { read, utils } from 'xlsx';
import { makeImportErrors } from '@/lib/exports/import-errors-workbook';
import { type ImportTemplate, makeImportTemplate } from '@/lib/exports/import-template-workbook';
import { readUpload } from '@/lib/spreadsheets/read-upload';
import { readWorkbook } from '@/lib/spreadsheets/read-workbook';

const template: ImportTemplate = {
  title: 'Registrations of ECTs and mentors',
  provider: 'Best Practice Network',
  sheets: [
    {
      name: 'Registrations',
      sentence: 'Write one row for each person.',
      columns: [
        { header: 'TRN', required: true, help: 'Seven digits.', example: '9900001' },
        {
          header: 'Role',
          required: true,
          help: 'What the person is registered as.',
          example: 'ECT',
          values: ['ECT', 'Mentor'],
        },
        { header: 'Start date', help: 'First day at the school.', example: '1/9/2026' },
      ],
    },
  ],
};
const columns =
  template.sheets[0]?.columns.map(({ header, required }) => ({
    key: header,
    header,
    required: required ?? false,
  })) ?? [];

describe('the template of an import', () => {
  it('has a sheet to fill in, an example and an explanation of every column', async () => {
    const { bytes, fileName } = await makeImportTemplate(template);
    const book = read(bytes);

    expect(fileName).toBe('ecf-template-registrations-of-ects-and-mentors.xlsx');
    expect(book.SheetNames).toEqual(['Registrations', 'Example', 'How to fill this in']);
    const guide = book.Sheets['How to fill this in'];
    expect(guide && utils.sheet_to_json(guide, { range: 3 })).toMatchObject([
      { Column: 'TRN', Needed: 'Yes', 'What to write': 'Seven digits.' },
      { Column: 'Role', 'Allowed values': 'ECT, Mentor' },
      { Column: 'Start date', Needed: 'Optional' },
    ]);
  });

  it('is refused as empty when it comes back as it was, and its example row can be read', {
    timeout: 30_000,
  }, async () => {
    const { bytes } = await makeImportTemplate(template);

    await expect(readUpload({ name: 'a.xlsx', bytes }, { columns })).rejects.toMatchObject({
      code: 'no_rows',
    });
    const [example] = await readWorkbook(bytes, [{ sheet: 'Example', columns }]);
    expect(example?.rows).toMatchObject([
      { cells: { TRN: '9900001', Role: 'ECT', 'Start date': { kind: 'date', date: '2026-09-01' } } },
    ]);
  });

  it('offers the allowed values in the sheet to fill in', async () => {
    const parts = unzipSync((await makeImportTemplate(template)).bytes);
    const sheet = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml']);

    expect(sheet).toContain('sqref="B5:B5005"><formula1>"ECT,Mentor"</formula1>');
  });

  it('is the same file every time', async () => {
    const [first, second] = await Promise.all([makeImportTemplate(template), makeImportTemplate(template)]);

    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  });
});

describe('the errors of an import', () => {
  const errors = {
    title: 'Registrations of ECTs and mentors',
    provider: 'Best Practice Network',
    checkedAt: new Date('2026-11-24T03:40:00Z'),
    sheets: [
      {
        name: 'Registrations [1/2]',
        headers: ['TRN', 'Role', 'Start date', 'Notes', 'Notes'],
        rows: [
          {
            number: 7,
            values: [
              '9900001',
              'Teacher',
              { kind: 'date' as const, date: '2026-09-01', time: null },
              'a',
              'b',
            ],
            problems: ['Role must be ECT or Mentor.', 'Another person has this TRN.'],
          },
          {
            number: 9,
            values: [{ kind: 'formula' as const, text: '9900002' }, 'ECT'],
            problems: ['TRN is a formula.'],
          },
        ],
      },
    ],
  };

  it('shows every row with its number and reasons beside it', async () => {
    const { bytes } = await makeImportErrors(errors);
    const sheet = Object.values(read(bytes).Sheets)[0];

    expect(sheet && utils.sheet_to_json(sheet, { range: 3 })).toMatchObject([
      {
        Row: 7,
        'What to correct': 'Role must be ECT or Mentor.\nAnother person has this TRN.',
        TRN: '9900001',
        Role: 'Teacher',
        'Notes 2': 'b',
      },
      { Row: 9, 'What to correct': 'TRN is a formula.', TRN: '9900002' },
    ]);
  });

  it('can be uploaded again as it is once corrected', { timeout: 30_000 }, async () => {
    const { bytes } = await makeImportErrors(errors);
    const table = await readUpload({ name: 'a.xlsx', bytes }, { columns });

    expect(table.rows[0]?.cells).toEqual({
      TRN: '9900001',
      Role: 'Teacher',
      'Start date': { kind: 'date', date: '2026-09-01', time: null },
    });
  });
});
