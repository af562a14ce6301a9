import { beforeEach, describe, expect, it } from 'vitest';
import type { StaffActor } from '@/lib/auth/actor';
import { systemActor } from '@/lib/auth/actor';
import { withActor } from '@/lib/db/with-actor';
import { lockBatch } from '@/lib/imports/batches';
import { receiveFile } from '@/lib/imports/commands/receive-file';
import { applyProgramme } from '@/lib/imports/programme/apply-programme';
import { getImport } from '@/lib/imports/queries';
import { publishChanges } from '@/lib/schedules/publish-changes';
import { asInductionTutor, asSelf, asStaff } from '@/tests/factories/actors';
import { createEct } from '@/tests/factories/ects';
import { createGroupMembership } from '@/tests/factories/groups';
import { createDeliveryPartner, usualLeadProvider } from '@/tests/factories/organisations';
import { createPartnership, createSchool } from '@/tests/factories/schools';
import { emptyTables, ownerSql } from '@/tests/support/database';
import { inPieces } from '@/tests/support/import-run';
import { toldOfSchedules } from '../../schedules/affected';
import { applied, checked, event, file, group, programmeSheets, weekdayOf } from './fixtures';

let staff: StaffActor;

beforeEach(async () => {
  await emptyTables();
  await createPartnership({ school: await createSchool() });
  staff = await asStaff(await usualLeadProvider());
});

const sheets = {
  ...programmeSheets,
  groups: [group({ programme: programmeSheets.programme[0]?.programme ?? '' })],
  events: [event({ mode: 'Face to face', venue: 'Example Centre', postcode: 'SY1 1AA' })],
};
const tables = [
  'programme',
  'programme_version',
  'module',
  'venue',
  'groups',
  'event',
  'schedule_version',
  'event_revision',
];
const rowsOf = async () => {
  const counted = await ownerSql<{ table: string; rows: number }>(
    tables
      .map((table) => `select '${table}' as table, count(*)::int as rows from ${table}`)
      .join(' union all '),
  );
  return Object.fromEntries(counted.map(({ table, rows }) => [table, rows]));
};
const whole = {
  programme: 1,
  programme_version: 1,
  module: 2,
  venue: 1,
  groups: 1,
  event: 1,
  schedule_version: 1,
  event_revision: 1,
};
const nothing = Object.fromEntries(tables.map((table) => [table, 0]));

describe('applying a workbook', () => {
  it('leaves nothing behind when the process dies half-way, and all of it when the job is taken up again', async () => {
    const run = await checked(staff, sheets);
    await run.start();

    await expect(
      withActor(systemActor(), async (tx) => {
        await applyProgramme(tx, await lockBatch(tx, run.id));
        throw new Error('the process died');
      }),
    ).rejects.toThrow('the process died');
    expect(await rowsOf()).toEqual(nothing);
    expect(await run.state()).toBe('applying');

    await run.carryOut();
    await run.carryOut();
    expect(await rowsOf()).toEqual(whole);
    expect(await run.state()).toBe('applied');
  });

  it('writes everything once when two jobs of one import run at the same moment', async () => {
    const run = await checked(staff, sheets);
    await run.start();

    await Promise.all([run.carryOut(), run.carryOut(), run.carryOut()]);

    expect(await rowsOf()).toEqual(whole);
  });

  it('writes everything once when the same file is applied twice at the same moment', async () => {
    const runs = [await checked(staff, sheets), await checked(staff, sheets)];
    for (const run of runs) await run.start();

    await Promise.all(runs.map((run) => run.carryOut()));

    expect(await rowsOf()).toEqual(whole);
    expect((await Promise.all(runs.map((run) => run.state()))).sort()).toEqual(['applied', 'applied']);
    const counts = await Promise.all(runs.map((run) => run.counts()));
    expect(counts.map(({ create = 0 }) => create).sort((a, b) => a - b)).toEqual([0, 7]);
  });

  it('is shown again when somebody moved an event after the file was checked', async () => {
    await applied(staff, sheets);
    const run = await checked(staff, { events: [event({ date: weekdayOf(10, 13), mode: 'Face to face' })] });
    const [stored] = await ownerSql<{ id: string; group_id: string; starts_at: Date }>(
      'select id, group_id, starts_at from event',
    );
    if (stored === undefined) throw new Error('No event.');
    const endsAt = new Date(stored.starts_at.getTime() + 3_600_000);
    await withActor(systemActor(), (tx) =>
      publishChanges(tx, systemActor(), [
        {
          groupId: stored.group_id,
          reason: 'Cancelled by hand',
          changed: [{ eventId: stored.id, to: { title: 'By hand', endsAt } }],
        },
      ]),
    );

    await run.apply();

    expect(await run.state()).toBe('ready');
    expect(await ownerSql('select title from event')).toEqual([{ title: 'By hand' }]);
  });
});

describe('notices that wait', () => {
  it('keep those of the import waiting with them', async () => {
    await applied(staff, sheets);
    const [target] = await ownerSql<{ id: string }>('select id from groups');
    const ect = await createEct();
    await createGroupMembership({ group: { id: target?.id ?? '' }, training: ect.training });
    await asSelf(ect.person);
    const move = (day: number) => ({ events: [event({ date: weekdayOf(10, day), mode: 'Face to face' })] });

    await applied(staff, move(13));
    expect(await toldOfSchedules()).toHaveLength(1);

    await ownerSql('update schedule_version set notices_held_at = now() where number = 2');
    await applied(staff, move(20));
    expect(await toldOfSchedules()).toHaveLength(1);
    expect(await ownerSql('select 1 from schedule_version where notices_held_at is not null')).toHaveLength(
      2,
    );
  });
});

describe('whose it is', () => {
  it('another organisation’s staff see nothing of an import, and schools cannot begin one', async () => {
    const run = await checked(staff, sheets);
    const others = await asStaff(await createDeliveryPartner());
    expect(await getImport(others, run.id, { page: 1 })).toBeNull();

    const tutor = await asInductionTutor(await createSchool());
    const { name, bytes } = file(sheets);
    await expect(
      // @ts-expect-error: no school acts as staff, which the types say and the command holds to as well
      receiveFile(tutor, { kind: 'programme', fileName: name, asOf: '2026-01-01', content: inPieces(bytes) }),
    ).rejects.toThrow();
  });
});
