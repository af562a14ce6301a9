import { afterAll, beforeEach, expect, it } from 'vitest';
import { fixClock, now } from '@/lib/dates/clock';
import { disconnect } from '@/lib/db/client';
import { startRunner } from '@/lib/jobs/runner';
import { taskHandlers } from '@/lib/jobs/tasks';
import { cleanUp } from '@/lib/retention/commands/clean-up';
import { asStaff } from '@/tests/factories/actors';
import { persist } from '@/tests/factories/persist';
import { createUser } from '@/tests/factories/users';
import { emptyTables, ownerSql } from '@/tests/support/database';

const day = 24 * 60;

beforeEach(async () => {
  await emptyTables();
  fixClock('2026-11-24T12:00:00Z');
});
afterAll(async () => {
  fixClock();
  await disconnect();
});

const before = (minutes: number) => new Date(now().getTime() - minutes * 60_000);

it('ends sessions that are over, and leaves those that are not', async () => {
  const user = await createUser();
  const session = (name: string, created: number, seen: number, expires: number) =>
    persist((tx) =>
      tx.session.create({
        data: {
          sessionToken: name,
          userId: user.id,
          createdAt: before(created),
          lastSeenAt: before(seen),
          expires: before(expires),
        },
      }),
    );
  await session('fresh', 30, 1, -600);
  await session('nearly idle', 300, 119, -60);
  await session('idle', 300, 121, -60);
  await session('nearly too long', 719, 1, -1);
  await session('too long', 721, 1, -60);
  await session('expired', 60, 1, 1);

  await cleanUp();
  expect(
    (await ownerSql<{ name: string }>('select session_token as name from session order by 1')).map(
      ({ name }) => name,
    ),
  ).toEqual(['fresh', 'nearly idle', 'nearly too long']);
});

it('forgets codes that have expired and counts of tries of days ago', async () => {
  await persist(async (tx) => {
    for (const [address, expires] of [
      ['old@example.org', 1],
      ['new@example.org', -9],
    ] as const)
      await tx.verificationToken.create({
        data: { identifier: address, token: address, expires: before(expires) },
      });
    for (const [key, at] of [
      ['old', 3 * day],
      ['new', 60],
    ] as const)
      await tx.throttleCounter.create({ data: { key, windowStartsAt: before(at), count: 1 } });
  });
  await cleanUp();
  expect(await ownerSql('select identifier::text from verification_token')).toEqual([
    { identifier: 'new@example.org' },
  ]);
  expect(await ownerSql('select key from throttle_counter')).toEqual([{ key: 'new' }]);
});

it('forgets mail a week after it was delivered or given up, and none that is still to go', async () => {
  const mail = (
    name: string,
    state: 'created' | 'accepted' | 'permanent_failure' | 'temporary_failure',
    at: number,
    handedOver: number | null,
  ) =>
    persist((tx) =>
      tx.mailMessage.create({
        data: {
          kind: 'invitation',
          toEmail: 'somebody@example.org',
          subject: name,
          text: '',
          html: '',
          state,
          idempotencyKey: name,
          createdAt: before(at),
          handedOverAt: handedOver === null ? null : before(handedOver),
        },
      }),
    );
  await mail('delivered long ago', 'accepted', 8 * day, 8 * day);
  await mail('given up long ago', 'permanent_failure', 8 * day, null);
  await mail('delivered after a while', 'accepted', 8 * day, 6 * day);
  await mail('delivered', 'accepted', 60, 60);
  await mail('still tried', 'temporary_failure', 8 * day, null);
  await mail('waiting', 'created', 8 * day, null);

  await cleanUp();
  expect(
    (await ownerSql<{ subject: string }>('select subject from mail_message order by 1')).map(
      ({ subject }) => subject,
    ),
  ).toEqual(['delivered', 'delivered after a while', 'still tried', 'waiting']);
});

it('forgets the files and rows of imports, and gives up those on which nothing moves', async () => {
  const staff = await asStaff();
  type State = 'uploaded' | 'checking' | 'ready' | 'applying' | 'applied' | 'failed' | 'cancelled';
  const batch = (fileName: string, state: State, at: number) =>
    persist((tx) =>
      tx.importBatch.create({
        data: {
          kind: 'registrations',
          organisationId: staff.organisationId,
          createdById: staff.userId,
          fileName,
          fileBytes: 1,
          fileHash: '',
          asOf: now(),
          state,
          counts: { create: 1 },
          createdAt: before(at),
          checkedAt: ['ready', 'applying', 'applied'].includes(state) ? before(at) : null,
          chunks: { create: [{ ordinal: 0, bytes: new Uint8Array([1]) }] },
          rows: { create: [{ number: 2, raw: { trn: '9950000' }, outcome: 'create' }] },
        },
      }),
    );
  await batch('applied last month', 'applied', 31 * day);
  await batch('applied last week', 'applied', 7 * day);
  await batch('cancelled', 'cancelled', 60);
  await batch('failed', 'failed', 60);
  await batch('never decided', 'ready', 31 * day);
  await batch('not decided yet', 'ready', 7 * day);
  await batch('stuck in checking', 'checking', 2 * day);
  await batch('stuck in applying', 'applying', 2 * day);
  await batch('being checked', 'checking', 60);
  const restarted = await batch('started again', 'applying', 7 * day);
  await ownerSql(
    `insert into audit_event (at, actor_kind, action, subject_type, subject_id) values ($1, 'staff', 'import.started', 'import', $2)`,
    [before(5), restarted.id],
  );

  await cleanUp();
  expect(
    await ownerSql(
      `select file_name as name, state, counts,
         (select count(*)::int from import_chunk c where c.batch_id = b.id) as chunks,
         (select count(*)::int from import_row r where r.batch_id = b.id) as rows from import_batch b order by 1`,
    ),
  ).toEqual(
    [
      ['applied last month', 'applied', 0, 0],
      ['applied last week', 'applied', 0, 1],
      ['being checked', 'checking', 1, 1],
      ['cancelled', 'cancelled', 0, 0],
      ['failed', 'failed', 0, 0],
      ['never decided', 'cancelled', 0, 0],
      ['not decided yet', 'ready', 1, 1],
      ['started again', 'applying', 1, 1],
      ['stuck in applying', 'failed', 0, 0],
      ['stuck in checking', 'failed', 0, 0],
    ].map(([name, state, chunks, rows]) => ({ name, state, counts: { create: 1 }, chunks, rows })),
  );
});

it('does nothing the second time, and runs by itself every night', async () => {
  await cleanUp();
  await cleanUp();
  fixClock();
  const runner = await startRunner({ 'clean-up': taskHandlers['clean-up'] });
  await runner.stop();
  expect(await ownerSql('select identifier from graphile_worker._private_known_crontabs')).toEqual([
    { identifier: 'clean-up' },
  ]);
});
