import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixClock } from '@/lib/dates/clock';
import { ownerSql } from '@/tests/support/database';
import { appliedFile, checkedFile } from '@/tests/support/import-run';
import {
  type RegistrationCells,
  registrationsCsv,
  registrationsWorkbook,
} from '@/tests/support/registrations-file';
import { asOf, createWorld, type World } from './world';

let world: World;
let trn = 9_740_000;

beforeAll(async () => {
  fixClock('2026-11-24T12:00:00Z');
  world = await createWorld();
});
afterAll(() => fixClock());

function aRow(cells: RegistrationCells = {}): RegistrationCells {
  trn += 1;
  return {
    Role: 'ECT',
    Name: `Finn Number${trn}`,
    TRN: String(trn),
    'School URN': '960001',
    'Start date': '1/9/2025',
    ...cells,
  };
}

const check = (file: Parameters<typeof checkedFile>[2]) =>
  checkedFile(world.staff.birch, 'registrations', file, asOf);
const apply = (file: Parameters<typeof checkedFile>[2]) =>
  appliedFile(world.staff.birch, 'registrations', file, asOf);

const stored = async (row: RegistrationCells) =>
  (
    await ownerSql<{ name: string; email: string | null; from: string }>(
      `select n.name, n.email::text, p.starts_on::text as from from person n join school_period p on p.person_id = n.id where n.trn = $1`,
      [row.TRN],
    )
  )[0];

describe('headings', () => {
  it('may stand in any order, be written in other ways and have others beside them', async () => {
    const row = aRow({ 'E-mail': 'finn@example.org' });
    const headers = [
      'Shoe size',
      ' start DATE ',
      'urn',
      'Email address',
      'Teacher reference number',
      'Full name',
      'role*',
    ];
    const named = {
      'Shoe size': '44',
      ' start DATE ': row['Start date'] ?? '',
      urn: row['School URN'] ?? '',
      'Email address': row['E-mail'] ?? '',
      'Teacher reference number': row.TRN ?? '',
      'Full name': row.Name ?? '',
      'role*': 'Early career teacher',
    };
    await apply(registrationsCsv([named], headers));
    expect(await stored(row)).toEqual({ name: row.Name, email: 'finn@example.org', from: '2025-09-01' });
  });

  it.each([
    ['of another file', [{ Colour: 'Red', Size: '3' }], /heading/i],
    ['that a row needs are missing', [{ Name: 'Finn', TRN: '9740999' }], /Role|School URN|Start date/],
  ])('%s: says which and reads no row', async (_, rows, sentence) => {
    const run = await check(registrationsCsv(rows));
    expect(await run.batch()).toMatchObject({ state: 'failed', problem: expect.stringMatching(sentence) });
    expect(await run.rows()).toEqual([]);
  });

  it('alone, without a row, are no import', async () => {
    const run = await check(registrationsCsv([], ['Role', 'Name', 'TRN', 'School URN', 'Start date']));
    expect(await run.batch()).toMatchObject({ state: 'failed', problem: expect.stringMatching(/row/i) });
  });

  it('may not come twice', async () => {
    const run = await check(
      registrationsCsv([aRow()], ['Role', 'Name', 'TRN', 'TRN', 'School URN', 'Start date']),
    );
    expect(await run.batch()).toMatchObject({ state: 'failed', problem: expect.stringContaining('TRN') });
  });
});

describe('rows that do not go together', () => {
  const says = async (rows: RegistrationCells[]) => {
    const run = await check(registrationsCsv(rows));
    return (await run.rows()).map(({ outcome, reason, says }) => [outcome, reason, ...says]);
  };

  it('keeps the first of two of the same', async () => {
    const row = aRow();
    expect(await says([row, { ...row, Subject: 'Art' }])).toEqual([
      ['create', null],
      ['refused', 'duplicate_row', 'The same person, school and start date are in row 2.'],
    ]);
  });

  it('keeps the first of two times at one school that overlap', async () => {
    const row = aRow();
    expect(await says([row, { ...row, 'Start date': '1/1/2026' }])).toEqual([
      ['create', null],
      [
        'refused',
        'duplicate_row',
        'Row 2 has the same person at the same school for some of that time. Give the earlier one an end date.',
      ],
    ]);
  });

  it('refuses both of two people with one TRN', async () => {
    const row = aRow({ Name: 'Ann One' });
    expect(await says([row, { ...row, Name: 'Bea Two' }])).toEqual([
      [
        'refused',
        'identity',
        `TRN: TRN ${row.TRN} is given to Ann One and, in row 3, to Bea Two. Check both.`,
      ],
      [
        'refused',
        'identity',
        `TRN: TRN ${row.TRN} is given to Bea Two and, in row 2, to Ann One. Check both.`,
        expect.any(String),
      ],
    ]);
  });

  it('refuses one reference for two', async () => {
    const [first, second] = [aRow({ Reference: 'TWICE' }), aRow({ Reference: 'TWICE' })];
    expect((await says([first, second]))[1]).toEqual([
      'refused',
      'identity',
      `Reference: Reference TWICE is also in row 2, for ${first.Name}. Each registration needs its own.`,
    ]);
  });

  it('takes one person with two roles, and keeps the latest of two addresses', async () => {
    const ect = aRow({ 'E-mail': 'one@example.org', 'End date': '31/8/2026' });
    const mentor = {
      ...ect,
      Role: 'Mentor',
      'Start date': '1/9/2026',
      'End date': '',
      'E-mail': 'two@example.org',
    };
    const run = await apply(registrationsCsv([ect, mentor]));
    expect(await run.counts()).toMatchObject({ create: 2 });
    expect((await run.row(2)).says).toEqual([
      'E-mail: Row 3 gives two@example.org as the e-mail address of the same person. That one is kept.',
    ]);
    expect(await stored(ect)).toMatchObject({ email: 'two@example.org' });
    const again = await check(registrationsCsv([ect, mentor]));
    expect(await again.counts()).toMatchObject({ unchanged: 2 });
  });

  it('warns of one address for two people', async () => {
    const [first, second] = [
      aRow({ 'E-mail': 'shared@example.org' }),
      aRow({ 'E-mail': 'Shared@example.org' }),
    ];
    expect(await says([first, second])).toEqual([
      [
        'create',
        null,
        `E-mail: ${second.Name} in row 3 has the same e-mail address. Everybody needs their own.`,
      ],
      [
        'create',
        null,
        `E-mail: ${first.Name} in row 2 has the same e-mail address. Everybody needs their own.`,
      ],
    ]);
  });
});

describe('cells', () => {
  it.each(['1/9/2025', '01-09-25', '2025-09-01', '1 September 2025', 'Mon, 1st Sept 2025', ' 1.9.2025 '])(
    'takes a date that is typed as %s',
    async (typed) => {
      const row = aRow({ 'Start date': typed });
      await apply(registrationsCsv([row]));
      expect(await stored(row)).toMatchObject({ from: '2025-09-01' });
    },
  );

  it('ignores spaces at the ends and in the middle, also such as come from web pages', async () => {
    const row = aRow({
      Name: '\u00a0 Finn \t  Spacey\u200b ',
      Role: ' ect ',
      'E-mail': ' finn.s@example.org ',
    });
    const padded = { ...row, 'School URN': ' 960001 ', TRN: ` ${row.TRN} ` };
    await apply(registrationsCsv([padded]));
    expect(await stored(row)).toMatchObject({ name: 'Finn Spacey', email: 'finn.s@example.org' });
  });

  it.each([
    'Łukasz Żółć',
    'Αλέξανδρος Νικολάου',
    '李 明',
    'محمد علي',
    'Siân Ó Briain-Nguyễn',
    'O’Neill D’Arcy',
  ])('keeps the name %s as it is written', async (name) => {
    const row = aRow({ Name: name });
    await apply(registrationsCsv([row]));
    expect(await stored(row)).toMatchObject({ name });
    const again = await check(registrationsCsv([{ ...row, Name: name.normalize('NFD') }]));
    expect(await again.counts()).toEqual({ unchanged: 1 });
  });

  it.each(['RP99/12345', '99 12345', '9912345 '])('reads the TRN %s', async (typed) => {
    const run = await check(registrationsCsv([aRow({ TRN: typed })]));
    expect((await run.row(2)).outcome).toBe('create');
  });
});

describe('a workbook', () => {
  it('gives the same as the CSV file, with real dates and numbers', async () => {
    const row = aRow();
    const typed = {
      ...row,
      TRN: Number(row.TRN),
      'School URN': 960_001,
      'Start date': new Date(Date.UTC(2025, 8, 1)),
    };
    const run = await apply(await registrationsWorkbook([typed]));
    expect(await run.batch()).toMatchObject({ state: 'applied', counts: { create: 1 } });
    const again = await check(registrationsCsv([row]));
    expect(await again.counts()).toEqual({ unchanged: 1 });
  });

  it('says of formulas, merged cells and errors what to do about them', async () => {
    const file = await registrationsWorkbook(
      [aRow({ Subject: 'x' }), aRow({ Subject: 'x' }), aRow({ Subject: 'x' }), aRow({ Subject: 'x' })],
      (sheet) => {
        const column = (header: string) => (sheet.getRow(1).values as unknown[]).indexOf(header);
        sheet.getCell(2, column('TRN')).value = { formula: '9740000+1', result: 9_740_001 };
        sheet.mergeCells(3, column('School URN'), 4, column('School URN'));
        sheet.getCell(5, column('Subject')).value = { error: '#REF!' };
      },
    );
    const run = await check(file);
    expect((await run.rows()).map(({ number, outcome, says }) => [number, outcome, ...says])).toEqual([
      [2, 'refused', 'TRN: TRN is a formula. Copy the cell and paste it as a value.'],
      [3, 'refused', 'School URN: School URN is in a merged cell. Unmerge it and fill in every row.'],
      [4, 'refused', 'School URN: School URN is in a merged cell. Unmerge it and fill in every row.'],
      [5, 'refused', 'Subject: Subject shows the error #REF!. Correct the cell.'],
    ]);
    expect(await run.counts()).toMatchObject({ refused: 4 });
  });
});
