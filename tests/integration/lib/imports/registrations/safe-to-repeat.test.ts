import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { fixClock } from '@/lib/dates/clock';
import { Conflict } from '@/lib/errors';
import { makeImportErrors } from '@/lib/exports/import-errors-workbook';
import { cancelImport } from '@/lib/imports/commands/cancel-import';
import { getImportErrors } from '@/lib/imports/error-queries';
import { getImport } from '@/lib/imports/queries';
import { asHeadteacher } from '@/tests/factories/actors';
import { ownerSql } from '@/tests/support/database';
import { appliedFile, checkedFile } from '@/tests/support/import-run';
import { type RegistrationCells, registrationsCsv } from '@/tests/support/registrations-file';
import { asOf, createWorld, type World } from './world';

let world: World;
let trn = 9_730_000;

beforeAll(async () => {
  fixClock('2026-11-24T12:00:00Z');
  world = await createWorld();
});
afterAll(() => fixClock());

function aRow(cells: RegistrationCells = {}): RegistrationCells {
  trn += 1;
  return {
    Role: 'ECT',
    Name: `Rea Number${trn}`,
    TRN: String(trn),
    'E-mail': `rea.${trn}@example.org`,
    'School URN': '960001',
    'Start date': '1/9/2025',
    'Registration status': 'Accepted',
    'Registered with DfE': '3/9/2025',
    ...cells,
  };
}

const check = (rows: RegistrationCells[], day = asOf) =>
  checkedFile(world.staff.birch, 'registrations', registrationsCsv(rows), day);

const everything = () =>
  ownerSql(
    `select (select jsonb_agg(to_jsonb(p) order by p.id) from person p) as people,
       (select jsonb_agg(to_jsonb(p) order by p.id) from school_period p) as periods,
       (select jsonb_agg(to_jsonb(p) order by p.id) from training_period p) as trainings,
       (select jsonb_agg(to_jsonb(p) order by p.id) from mentorship p) as mentorships,
       (select jsonb_agg(to_jsonb(p) order by p.id) from group_membership p) as places,
       (select jsonb_agg(to_jsonb(p) order by p.id) from registration p) as registrations,
       (select jsonb_agg(to_jsonb(p) order by p.registration_id, p.rung) from registration_fact p) as facts,
       (select jsonb_agg(to_jsonb(p) order by p.person_id) from induction p) as inductions,
       (select count(*) from partnership) as partnerships`,
  );
const countOf = async (table: string) =>
  (await ownerSql<{ count: number }>(`select count(*)::int as count from ${table}`))[0]?.count;

it('changes nothing when the same file comes again: no record, no notification, no mail, no invitation', async () => {
  await asHeadteacher(world.alder);
  const mentor = aRow({ Role: 'Mentor' });
  const rows = [
    mentor,
    aRow({ 'Mentor TRN': mentor.TRN ?? '', Group: 'North ECTs' }),
    aRow({ Reference: 'R-1' }),
  ];
  const first = await check(rows);
  await first.apply();
  expect(await first.counts()).toEqual({ create: 3 });
  const before = await everything();
  const told = await countOf('notification');
  expect(told).toBeGreaterThan(1);

  const again = await check(rows);
  expect(await again.batch()).toMatchObject({ state: 'applied', counts: { unchanged: 3 } });
  await again.carryOut();
  await first.carryOut();

  expect(await everything()).toEqual(before);
  expect(await countOf('notification')).toBe(told);
  expect([await countOf('mail_message'), await countOf('invitation')]).toEqual([0, 0]);
});

it('notes that what is known still holds on a later day, and changes nothing else', async () => {
  const rows = [aRow()];
  await (await check(rows, '2026-11-10')).apply();
  const later = await check(rows, '2026-11-12');
  expect(await later.batch()).toMatchObject({ state: 'ready', counts: { unchanged: 1, heardAgain: 1 } });
  await later.apply();
  expect(
    await ownerSql(
      `select f.as_of::text as "asOf", f.on_date::text as on from registration_fact f join registration r on r.id = f.registration_id
       join school_period p on p.id = r.school_period_id join person n on n.id = p.person_id where n.trn = $1`,
      [rows[0]?.TRN],
    ),
  ).toEqual([{ asOf: '2026-11-12', on: '2025-09-03' }]);
  // What an older file says does not count against it.
  const older = await check([{ ...rows[0], 'Registered with DfE': 'No' }], '2026-11-11');
  expect((await older.row(2)).says).toEqual([
    'Registered with DfE: Kept as of 12 November 2026, which is later than this file.',
  ]);
});

it('leaves nothing half applied when the process dies on the way, and completes when it is tried again', async () => {
  const rows = [aRow(), aRow(), aRow()];
  const run = await check(rows);
  const before = await everything();
  await ownerSql(`create function break_off() returns trigger language plpgsql as
    $$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$`);
  await ownerSql(
    'create trigger break_off before insert on registration_fact for each row execute function break_off()',
  );
  await run.start();
  await expect(run.carryOut()).rejects.toThrow();
  expect(await run.state()).toBe('applying');
  expect(await everything()).toEqual(before);

  await ownerSql('drop trigger break_off on registration_fact');
  await run.carryOut();
  expect(await run.batch()).toMatchObject({ state: 'applied', counts: { create: 3 } });
  expect(
    await ownerSql('select 1 from person where trn = any($1)', [rows.map(({ TRN }) => TRN)]),
  ).toHaveLength(3);
});

it('says so, and changes nothing, when the database refuses the whole', async () => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  const run = await check([aRow()]);
  const before = await everything();
  await ownerSql(`alter table registration_fact add constraint no_facts check (rung is null) not valid`);
  await run.apply();
  await ownerSql('alter table registration_fact drop constraint no_facts');

  expect(await run.batch()).toMatchObject({
    state: 'failed',
    problem: 'The records would contradict one another. Upload the file once more to have it checked again.',
  });
  expect(await everything()).toEqual(before);
});

it('is carried out exactly once by two workers and two people at the same moment', async () => {
  const rows = [aRow(), aRow()];
  const run = await check(rows);
  await Promise.all([run.start(), run.start()]);
  await Promise.all([run.carryOut(), run.carryOut(), run.carryOut()]);

  expect(await run.batch()).toMatchObject({ state: 'applied', counts: { create: 2 } });
  expect(
    await ownerSql(`select 1 from notification where subject_id = $1 and kind = 'import_finished'`, [run.id]),
  ).toHaveLength(1);
  expect(
    await ownerSql(
      `select 1 from audit_event where subject_id = $1 and action in ('import.started', 'import.applied')`,
      [run.id],
    ),
  ).toHaveLength(2);
});

it('carries out one of two imports of the same file, and the other finds nothing to change', async () => {
  const rows = [aRow(), aRow()];
  const runs = [await check(rows), await check(rows)];
  for (const run of runs) await run.start();
  await Promise.all(runs.map((run) => run.carryOut()));

  const counts = await Promise.all(runs.map((run) => run.counts()));
  expect(counts.map((one) => JSON.stringify(one)).sort()).toEqual(['{"create":2}', '{"unchanged":2}']);
  expect(
    await ownerSql('select 1 from person where trn = any($1)', [rows.map(({ TRN }) => TRN)]),
  ).toHaveLength(2);
});

it('shows its preview again, and applies nothing, when records changed after it was seen', async () => {
  const [row, other] = [aRow(), aRow()];
  await (await check([row])).apply();
  const run = await check([{ ...row, Subject: 'Music' }, other]);
  await (await check([{ ...row, Subject: 'Art' }])).apply();

  await run.apply();
  expect(await run.batch()).toMatchObject({
    state: 'ready',
    problem: 'Records changed after this file was checked, so it was not applied.',
  });
  expect((await run.row(2)).says).toEqual(['Subject: “Art” becomes “Music”.']);
  expect(await ownerSql('select 1 from person where trn = $1', [other.TRN])).toEqual([]);
  expect((await getImport(world.staff.birch, run.id, { page: 1 }))?.can).toEqual({
    apply: true,
    cancel: true,
  });

  await run.apply();
  expect(await run.batch()).toMatchObject({
    state: 'applied',
    problem: null,
    counts: { update: 1, create: 1 },
  });
});

it('can be cancelled until it is applied', async () => {
  const run = await check([aRow()]);
  await cancelImport(world.staff.birch, run.id);
  await expect(run.start()).rejects.toThrow(Conflict);
  await run.carryOut();
  expect(await run.state()).toBe('cancelled');
});

it('gives the refused rows back with the reason beside each, to be corrected and imported as they are', async () => {
  const good = aRow({ 'Working days': 'Mon to Wed', 'Our notes': 'Keep, please' });
  const bad = aRow({ 'Our notes': '=1+1', 'Start date': '31/2/2026', 'E-mail': 'nobody' });
  const run = await check([good, bad]);
  await run.apply();

  const errors = await getImportErrors(world.staff.birch, 'registrations', run.id);
  if (errors === null) throw new Error('There are errors to download.');
  expect(errors.sheets).toMatchObject([
    {
      headers: expect.arrayContaining(['TRN', 'Start date', 'Our notes']),
      rows: [
        {
          number: 3,
          problems: [
            'Start date: Start date must be a real date, like 3/9/2026.',
            'E-mail: “nobody” is not an e-mail address, like person@example.org.',
          ],
        },
      ],
    },
  ]);
  const { bytes, fileName } = await makeImportErrors(errors);
  const asItIs = await checkedFile(world.staff.birch, 'registrations', { name: fileName, bytes }, asOf);
  expect(await asItIs.batch()).toMatchObject({ counts: { refused: 1 } });

  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as never);
  const [sheet] = book.worksheets;
  sheet?.eachRow((line) => {
    line.eachCell((cell) => {
      if (cell.value === '31/2/2026') cell.value = '28/2/2026';
      if (cell.value === 'nobody') cell.value = 'somebody@example.org';
    });
  });
  const corrected = new Uint8Array(await book.xlsx.writeBuffer());
  const second = await appliedFile(
    world.staff.birch,
    'registrations',
    { name: fileName, bytes: corrected },
    asOf,
  );
  expect(await second.batch()).toMatchObject({ state: 'applied', counts: { create: 1 } });
  expect(
    await ownerSql(
      `select n.email::text, p.starts_on::text as from from person n join school_period p on p.person_id = n.id where n.trn = $1`,
      [bad.TRN],
    ),
  ).toEqual([{ email: 'somebody@example.org', from: '2026-02-28' }]);
});
