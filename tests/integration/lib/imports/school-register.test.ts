import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyImport } from '@/lib/imports/commands/apply-import';
import { cancelImport } from '@/lib/imports/commands/cancel-import';
import { checkImport } from '@/lib/imports/commands/check-import';
import { clearImport } from '@/lib/imports/commands/clear-import';
import { receiveFile } from '@/lib/imports/commands/receive-file';
import { startImport } from '@/lib/imports/commands/start-import';
import { getImport } from '@/lib/imports/queries';
import type { ImportKind } from '@/lib/imports/types';
import { asStaff } from '@/tests/factories/actors';
import { createDeliveryPartner, usualLeadProvider } from '@/tests/factories/organisations';
import { ownerSql } from '@/tests/support/database';

const header =
  'URN,LA (code),LA (name),EstablishmentName,TypeOfEstablishment (code),TypeOfEstablishment (name),EstablishmentStatus (code),EstablishmentStatus (name),PhaseOfEducation (code),PhaseOfEducation (name),OpenDate,CloseDate,Town,Postcode,Section41Approved (name)';

// Invented schools. É stands in ISO-8859-1, as in the register.
const rows = [
  '990001,893,Shropshire,École of the Example,1,Community school,1,Open,2,Primary,,,Exampleton,SY99 1AA,Not applicable',
  '990002,893,Shropshire,Example Academy,34,Academy converter,1,Open,4,Secondary,01-09-2020,,Exampleton,SY99 1AB,Not applicable',
  '990003,893,Shropshire,Example Closed Long Ago,1,Community school,2,Closed,2,Primary,,31-08-2010,Exampleton,SY99 1AC,Not applicable',
  '990004,893,Shropshire,Example Children’s Centre,47,Children’s centre,1,Open,0,Not applicable,,,Exampleton,SY99 1AD,Not applicable',
  '990005,893,Shropshire,Example Independent,11,Other independent school,1,Open,0,Not applicable,,,Exampleton,SY99 1AE,Not approved',
  '990006,893,Shropshire,Example Approved,10,Other independent special school,1,Open,0,Not applicable,,,Exampleton,SY99 1AF,Approved',
];

const file = (lines: string[]) => Buffer.from([header, ...lines].join('\r\n').replaceAll('’', "'"), 'latin1');

async function* inPieces(content: Uint8Array): AsyncIterable<Uint8Array> {
  for (let start = 0; start < content.length; start += 10_000) yield content.subarray(start, start + 10_000);
}

async function upload(content: Uint8Array, kind: ImportKind = 'school_register') {
  const staff = await asStaff(await usualLeadProvider());
  const id = await receiveFile(staff, {
    kind,
    fileName: 'register.csv',
    asOf: '2026-11-23',
    content: inPieces(content),
  });
  await checkImport({ batchId: id });
  return { staff, id, apply: () => startImport(staff, id).then(() => applyImport({ batchId: id })) };
}

const countsOf = async (id: string) =>
  (
    await ownerSql<{ counts: Record<string, unknown>; state: string }>(
      'select counts, state from import_batch where id = $1',
      [id],
    )
  )[0];

describe('the school register', () => {
  it('keeps every eligible school, refuses the others with their reason, and changes nothing before it is applied', async () => {
    const { id, apply } = await upload(file(rows));

    const checked = await countsOf(id);
    expect(checked?.state).toBe('ready');
    expect(checked?.counts).toMatchObject({ create: 3, refused: 3 });
    expect(await ownerSql('select 1 from school where urn between 990001 and 990006')).toHaveLength(0);

    await apply();

    const kept = await ownerSql<{ urn: number; name: string }>(
      'select s.urn, o.name from school s join organisation o on o.id = s.id where s.urn between 990001 and 990006 order by 1',
    );
    expect(kept).toEqual([
      { urn: 990001, name: 'École of the Example' },
      { urn: 990002, name: 'Example Academy' },
      { urn: 990006, name: 'Example Approved' },
    ]);
    expect((await countsOf(id))?.state).toBe('applied');
  });

  it('changes only what changed when it comes again', async () => {
    const again = await upload(file(rows));
    expect((await countsOf(again.id))?.counts).toMatchObject({ unchanged: 3, refused: 3 });
    expect((await countsOf(again.id))?.counts).not.toHaveProperty('create', 3);

    const closed = rows.map((row) =>
      row.startsWith('990002')
        ? row.replace(',1,Open,4', ',2,Closed,4').replace('01-09-2020,,', '01-09-2020,31-10-2026,')
        : row,
    );
    const changed = await upload(file(closed));
    expect((await countsOf(changed.id))?.counts).toMatchObject({ update: 1, unchanged: 2 });
    await changed.apply();

    const [school] = await ownerSql<{ status: string; closed_on: Date }>(
      'select status, closed_on::text from school where urn = 990002',
    );
    expect(school).toEqual({ status: 'closed', closed_on: '2026-10-31' });
  });

  it('is applied once when two people press at the same moment', async () => {
    const { staff, id } = await upload(file([rows[0]?.replace('990001', '990011') ?? '']));

    const pressed = await Promise.allSettled([startImport(staff, id), startImport(staff, id)]);
    expect(pressed.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThanOrEqual(1);
    await applyImport({ batchId: id });
    await applyImport({ batchId: id });

    expect(await ownerSql('select 1 from school where urn = 990011')).toHaveLength(1);
    const notified = await ownerSql(
      "select 1 from notification where user_id = $1 and kind = 'import_finished'",
      [staff.userId],
    );
    expect(notified).toHaveLength(1);
  });

  it('can be cancelled, and then leaves nothing of the file', async () => {
    const { staff, id } = await upload(file([rows[0]?.replace('990001', '990012') ?? '']));
    await cancelImport(staff, id);
    await clearImport({ batchId: id });

    await expect(startImport(staff, id)).rejects.toThrow();
    expect(await ownerSql('select 1 from import_chunk where batch_id = $1', [id])).toHaveLength(0);
    expect(await ownerSql('select 1 from school where urn = 990012')).toHaveLength(0);
  });

  it('says in a sentence why a file of another type cannot be read', async () => {
    const { id } = await upload(Buffer.from('%PDF-1.7 not a register'));

    const [batch] = await ownerSql<{ state: string; problem: string }>(
      'select state, problem from import_batch where id = $1',
      [id],
    );
    expect(batch?.state).toBe('failed');
    expect(batch?.problem.length).toBeGreaterThan(10);
  });

  it('is nobody else’s to see', async () => {
    const { id } = await upload(file(rows));
    const others = await asStaff(await createDeliveryPartner());

    const seen = await getImport(others, id, { page: 1 });
    expect(seen).toBeNull();
  });
});

describe('each type and status of establishment', () => {
  const types = [
    ...[
      1, 2, 3, 5, 6, 7, 8, 10, 11, 12, 14, 15, 18, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38,
    ],
    ...[39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 56, 57, 99],
  ];
  const never: Record<number, string> = {
    10: 'independent_without_section_41',
    11: 'independent_without_section_41',
    25: 'not_england',
    26: 'type_not_eligible',
    27: 'type_not_eligible',
    29: 'type_not_eligible',
    30: 'not_england',
    37: 'not_england',
    47: 'childrens_centre',
    48: 'childrens_centre',
    49: 'type_not_eligible',
    56: 'type_not_eligible',
    99: 'type_unknown',
  };
  const standings = [
    { told: '1,Open,,', reason: null },
    { told: '2,Closed,,31-12-2019', reason: 'closed_before_2020' },
    { told: '2,Closed,,01-01-2020', reason: null },
    { told: '2,Closed,,', reason: 'closed_without_date' },
    { told: '"3","Open, but proposed to close",,', reason: null },
    { told: '4,Proposed to open,,', reason: 'proposed_to_open' },
    { told: '5,Imagined,,', reason: 'status_unknown' },
  ];
  const columns =
    'URN,EstablishmentName,TypeOfEstablishment (code),EstablishmentStatus (code),EstablishmentStatus (name),OpenDate,CloseDate,Section41Approved (name),DistrictAdministrative (code)';
  const cases = types.flatMap((type) => standings.map((standing) => ({ type, ...standing })));
  const lines = (section41: string, district: string, from: number) =>
    cases.map(
      ({ type, told }, at) => `${from + at},Example ${from + at},${type},${told},${section41},${district}`,
    );
  const table = (rows: string[]) => Buffer.from([columns, ...rows].join('\n'));
  const reasonsIn = (id: string) =>
    ownerSql<{ reason: string | null }>('select reason from import_row where batch_id = $1 order by number', [
      id,
    ]);

  it('is kept or refused for its own reason', async () => {
    const { id, apply } = await upload(table(lines('Not applicable', 'E06000051', 980_000)));
    expect((await reasonsIn(id)).map(({ reason }) => reason)).toEqual(
      cases.map(({ type, reason }) => (reason === 'status_unknown' ? reason : (never[type] ?? reason))),
    );
    await apply();
    const kept = cases.filter(({ type, reason }) => reason === null && never[type] === undefined).length;
    expect(await ownerSql('select 1 from school where urn between 980000 and 980999')).toHaveLength(kept);
  });

  it('is kept when independent and approved under section 41, and never outside England', async () => {
    const approved = await upload(table(lines('Approved', '9999', 981_000)));
    const reasons = await reasonsIn(approved.id);
    const open = (type: number) => cases.findIndex((one) => one.type === type && one.told.startsWith('1,'));
    expect([10, 11].map((type) => reasons[open(type)]?.reason)).toEqual([null, null]);

    const wales = await upload(table(lines('Approved', 'W06000001', 982_000)));
    const outside = (await reasonsIn(wales.id)).map(({ reason }) => reason);
    expect(new Set(outside)).toEqual(new Set(['not_england', 'childrens_centre', 'status_unknown']));
  });
});

describe('what a register says wrongly or twice', () => {
  it('is refused row by row', async () => {
    const { id } = await upload(
      file([
        rows[0]?.replace('990001', 'abc') ?? '',
        rows[0]?.replace('École of the Example', '') ?? '',
        rows[0]?.replace(',1,Community', ',,Community') ?? '',
        rows[1]?.replace('01-09-2020', '31-02-2020') ?? '',
        rows[0]?.replace('990001', '983001') ?? '',
        rows[0]?.replace('990001', '983001') ?? '',
        `${rows[0]?.replace('990001', '983002')},a,b,c`,
      ]),
    );
    expect(
      (
        await ownerSql<{ reason: string | null }>(
          'select reason from import_row where batch_id = $1 order by number',
          [id],
        )
      ).map(({ reason }) => reason),
    ).toEqual([
      'malformed_urn',
      'name_missing',
      'type_missing',
      'malformed_date',
      null,
      'duplicate_row',
      'row_shape',
    ]);
  });

  it('leaves a UKPRN that two schools are given with the first', async () => {
    const columns = 'URN,EstablishmentName,TypeOfEstablishment (code),EstablishmentStatus (code),UKPRN';
    const lines = ['984001,First,1,1,10000001', '984002,Second,1,1,10000001'];
    const ukprns = () => ownerSql('select urn, ukprn from school where urn in (984001, 984002) order by urn');
    const first = await upload(Buffer.from([columns, ...lines].join('\n')));
    await first.apply();
    expect(await ukprns()).toEqual([
      { urn: 984_001, ukprn: '10000001' },
      { urn: 984_002, ukprn: null },
    ]);
    const again = await upload(Buffer.from([columns, ...lines.reverse()].join('\n')));
    expect((await countsOf(again.id))?.counts).toEqual({ unchanged: 2 });
  });

  it('updates a school that is kept whatever becomes of it, and forgets nothing that a shorter file leaves out', async () => {
    const columns = 'URN,EstablishmentName,TypeOfEstablishment (code),EstablishmentStatus (code),CloseDate';
    const kept = await upload(Buffer.from(`${columns},Town\n985001,Kept,1,1,,Exampleton`));
    await kept.apply();
    const changed = await upload(Buffer.from(`${columns}\n985001,Kept,11,2,31-08-2010`));
    expect((await countsOf(changed.id))?.counts).toMatchObject({ update: 1 });
    await changed.apply();
    expect(await ownerSql('select status, type_code as type, town from school where urn = 985001')).toEqual([
      { status: 'closed', type: 11, town: 'Exampleton' },
    ]);
  });
});

describe('a large register', () => {
  const columns = 'URN,EstablishmentName,TypeOfEstablishment (code),EstablishmentStatus (code)';
  const many = Array.from({ length: 4_500 }, (_, at) => `${910_000 + at},Large ${at},1,1`);

  it('is applied in steps of 2,000 rows, each whole, and taken up where it was broken off', async () => {
    const { staff, id } = await upload(Buffer.from([columns, ...many].join('\n')));
    await startImport(staff, id);
    await ownerSql(`create function break_off() returns trigger language plpgsql as
      $$ begin if new.urn = 913000 then perform pg_terminate_backend(pg_backend_pid()); end if; return new; end $$`);
    await ownerSql(
      'create trigger break_off before insert on school for each row execute function break_off()',
    );
    await expect(applyImport({ batchId: id })).rejects.toThrow();
    const kept = async () =>
      (await ownerSql('select 1 from school where urn between 910000 and 914499')).length;
    expect(await kept()).toBe(2_000);
    expect((await countsOf(id))?.state).toBe('applying');

    await ownerSql('drop trigger break_off on school');
    await applyImport({ batchId: id });
    expect(await kept()).toBe(4_500);
    expect(await countsOf(id)).toMatchObject({ state: 'applied', counts: { create: 4_500 } });
  }, 60_000);
});

const published = path.resolve('../shared/data/gias/childrens-centres.csv');

describe.skipIf(!existsSync(published))('the register as it is published', () => {
  it('keeps none of 2,992 children’s centres and counts why', async () => {
    const { id } = await upload(readFileSync(published));

    const counts = (await countsOf(id))?.counts;
    expect(counts).toMatchObject({ refused: 2992 });
    expect(counts).not.toHaveProperty('create');
  }, 60_000);
});
