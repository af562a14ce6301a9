import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterAll, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { z } from 'zod';
import { sealAudit } from '@/lib/audit/commands/seal-audit';
import { type AuditEntry, recordAudit, recordAudits } from '@/lib/audit/record';
import { verifyAudit } from '@/lib/audit/verify';
import { systemActor } from '@/lib/auth/actor';
import { disconnect } from '@/lib/db/client';
import { withDatabase } from '@/lib/db/migration-adapter';
import { cleanUp } from '@/lib/retention/commands/clean-up';
import { createEct } from '@/tests/factories/ects';
import { persist } from '@/tests/factories/persist';
import { createSchool } from '@/tests/factories/schools';
import { emptyTables, ownerSql } from '@/tests/support/database';

beforeEach(async () => {
  await emptyTables();
  vi.spyOn(console, 'info').mockImplementation(() => undefined);
});
afterAll(disconnect);

const change = (number: number): AuditEntry & { subjectType: 'person' } => ({
  action: 'record.imported',
  subjectType: 'person',
  subjectId: `subject-${number}`,
  changes: [{ field: 'telephone', was: null, is: `01632 960${String(number).padStart(3, '0')}` }],
});
const record = (count: number, from = 0) =>
  persist((tx) =>
    recordAudits(
      tx,
      systemActor(),
      Array.from({ length: count }, (_, index) => change(from + index)),
    ),
  );
const verified = (known?: { number: bigint; hash: string }) => verifyAudit(systemActor(), known);
const sealsNow = () =>
  ownerSql<{ number: string; ids: string[]; hash: string }>(
    'select number, event_ids as ids, hash from audit_seal order by number',
  );

/** As nobody but a superuser could: with the triggers off. */
async function tamper(...statements: string[]): Promise<void> {
  const database = new URL(process.env.DIRECT_DATABASE_URL ?? '').pathname.slice(1);
  const superuser = new pg.Client({ connectionString: withDatabase(inject('cluster').adminUrl, database) });
  await superuser.connect();
  try {
    await superuser.query('set session_replication_role = replica');
    for (const statement of statements) await superuser.query(statement);
  } finally {
    await superuser.end();
  }
}

describe('sealing', () => {
  it('seals what waits, a thousand at a time, each seal on the one before, and says so in the log', async () => {
    await record(2_300);
    await sealAudit();

    const seals = await sealsNow();
    expect(seals.map(({ ids }) => ids.length)).toEqual([1000, 1000, 300]);
    expect(await verified()).toMatchObject({ seals: 3, events: 2_300, waiting: 0, broken: null });
    expect(vi.mocked(console.info).mock.calls.map(([line]) => line)).toContain(
      `Audit seal 3: 300 events, ${seals[2]?.hash}`,
    );
  });

  it('has nothing to do when nothing waits', async () => {
    await record(1);
    await sealAudit();
    await sealAudit();
    expect(await sealsNow()).toHaveLength(1);
  });

  it('happens once, however many workers seal at once, while others go on writing', async () => {
    const writing = Array.from({ length: 20 }, (_, index) => record(15, index * 15));
    await Promise.all([...writing, ...Array.from({ length: 10 }, () => sealAudit())]);
    await sealAudit();

    const ids = (await sealsNow()).flatMap((seal) => seal.ids);
    expect(ids).toHaveLength(300);
    expect(new Set(ids).size).toBe(300);
    expect(await verified()).toMatchObject({ events: 300, waiting: 0, broken: null });
  });

  it('takes up an event that commits after later ones were sealed', async () => {
    const late = new pg.Client({ connectionString: process.env.DIRECT_DATABASE_URL });
    await late.connect();
    try {
      await late.query('begin');
      await late.query(
        `select app.record_audits('system', null, null, '[{"action": "person.changed", "subjectType": "person", "subjectId": "late"}]')`,
      );
      await record(3);
      await sealAudit();
      expect(await verified()).toMatchObject({ events: 3, broken: null });
      await late.query('commit');
    } finally {
      await late.end();
    }
    expect(await verified()).toMatchObject({ events: 3, waiting: 1, broken: null });
    await sealAudit();

    const [first, second] = await sealsNow();
    expect(second?.ids).toHaveLength(1);
    expect(BigInt(second?.ids[0] ?? 0)).toBeLessThan(BigInt(first?.ids[0] ?? 0));
    expect(await verified()).toMatchObject({ seals: 2, events: 4, waiting: 0, broken: null });
  });

  it('is asked for by every thousandth event', async () => {
    await ownerSql(`select setval('audit_event_id_seq', 4998)`);
    const jobs = () => ownerSql(`select 1 from graphile_worker.jobs where task_identifier = 'seal-audit'`);
    await record(1);
    expect(await jobs()).toHaveLength(0);
    await record(1);
    expect(await jobs()).toHaveLength(1);
  });
});

describe('verification finds', () => {
  beforeEach(async () => {
    await record(5);
    await sealAudit();
    await record(5, 5);
    await sealAudit();
  });

  const idAt = async (seal: number, place: number) => (await sealsNow())[seal]?.ids[place] ?? '';

  it('nothing wrong with what nobody touched', async () => {
    expect(await verified()).toMatchObject({ seals: 2, events: 10, broken: null });
  });

  it('an event that was changed', async () => {
    await tamper(`update audit_event set actor_user_id = gen_random_uuid() where id = ${await idAt(0, 2)}`);
    expect((await verified()).broken).toBe('Seal 1 is broken: its events or the seal were changed.');
  });

  it('an event whose time was changed by a millisecond', async () => {
    await tamper(`update audit_event set at = at + interval '1 ms' where id = ${await idAt(1, 0)}`);
    expect((await verified()).broken).toBe('Seal 2 is broken: its events or the seal were changed.');
  });

  it('an event that was deleted', async () => {
    const id = await idAt(1, 3);
    await tamper(`delete from audit_event where id = ${id}`);
    expect((await verified()).broken).toBe(`Seal 2: event ${id} is missing.`);
  });

  it('an event that was deleted together with its place in the seal', async () => {
    const id = await idAt(0, 3);
    await tamper(
      `delete from audit_event where id = ${id}`,
      `update audit_seal set event_ids = array_remove(event_ids, ${id}) where number = 1`,
    );
    expect((await verified()).broken).toBe('Seal 1 is broken: its events or the seal were changed.');
  });

  it('two events that changed places', async () => {
    const [a, b] = [await idAt(0, 0), await idAt(1, 0)];
    await tamper(
      `update audit_event set id = 0 where id = ${a}`,
      `update audit_event set id = ${a} where id = ${b}`,
      `update audit_event set id = ${b} where id = 0`,
    );
    expect((await verified()).broken).toBe('Seal 1 is broken: its events or the seal were changed.');
  });

  it('a person who was added to an event', async () => {
    const id = await idAt(0, 1);
    await tamper(`insert into audit_person (event_id, person_id) values (${id}, gen_random_uuid())`);
    expect((await verified()).broken).toBe('Seal 1 is broken: its events or the seal were changed.');
  });

  it('a seal that was changed', async () => {
    await tamper(`update audit_seal set hash = repeat('a', 64) where number = 1`);
    expect((await verified()).broken).toBe('Seal 1 is broken: its events or the seal were changed.');
  });

  it('a seal that was taken out', async () => {
    await tamper('delete from audit_seal where number = 1');
    expect((await verified()).broken).toBe('Seal 1 is missing.');
  });

  it('a seal that no longer follows on the one before', async () => {
    await tamper(`update audit_seal set previous_hash = repeat('b', 64) where number = 2`);
    expect((await verified()).broken).toBe('Seal 2 does not follow on seal 1.');
  });

  it('an event that was slipped in past the queue', async () => {
    await tamper(
      `insert into audit_event (id, actor_kind, action, subject_type) values (99999, 'staff', 'person.changed', 'person')`,
    );
    expect((await verified()).broken).toBe('Event 99999 is in no seal and does not wait for one.');
  });

  it('a value that was changed', async () => {
    const id = await idAt(1, 1);
    await tamper(`update audit_value set "is" = '01632 960999' where event_id = ${id}`);
    expect((await verified()).broken).toBe(
      `Seal 2: the value of telephone of event ${id} is not the one that was recorded.`,
    );
  });

  it('a chain that was cut at its end or written anew, by a hash that was noted down', async () => {
    const [, second] = await sealsNow();
    const known = { number: 2n, hash: second?.hash ?? '' };
    expect((await verified(known)).broken).toBeNull();

    await tamper(
      'delete from audit_seal where number = 2',
      'insert into audit_unsealed select id from audit_event e where not exists (select from audit_seal s where e.id = any(s.event_ids))',
    );
    expect((await verified()).broken).toBeNull();
    expect((await verified(known)).broken).toBe('Seal 2 is missing.');

    await tamper(`update audit_event set action = 'person.else' where subject_id = 'subject-7'`);
    await sealAudit();
    expect((await verified()).broken).toBeNull();
    expect((await verified(known)).broken).toBe('Seal 2 is not the one that was noted down.');
  });
});

describe('the command', () => {
  const command = async (...args: string[]) => {
    const script = ['--conditions=react-server', '--import', 'tsx', 'scripts/verify-audit.ts', ...args];
    try {
      return { code: 0, ...(await promisify(execFile)(process.execPath, script)) };
    } catch (error) {
      return z.object({ code: z.number(), stdout: z.string(), stderr: z.string() }).parse(error);
    }
  };

  it('says that the audit is whole and names the last seal; tampered with, it fails and names the first broken one', async () => {
    await record(5);
    await sealAudit();
    const [seal] = await sealsNow();
    const whole = await command(`1:${seal?.hash}`);
    expect(whole.stdout).toContain(`5 events in 1 seals; 0 wait for their seal.\nLast seal 1:${seal?.hash}`);
    expect(whole.code).toBe(0);

    await tamper(`delete from audit_event where id = ${seal?.ids[2]}`);
    const broken = await command();
    expect(broken.stderr).toContain(`Seal 1: event ${seal?.ids[2]} is missing.`);
    expect(broken.code).toBe(1);
  });
});

describe('values of a person who was erased', () => {
  it('go at night, the ones of others stay, and the chain is whole', async () => {
    const school = await createSchool();
    const [erased, kept] = [await createEct({ school }), await createEct({ school })];
    for (const { person } of [erased, kept])
      await persist((tx) =>
        recordAudit(tx, systemActor(), {
          ...change(1),
          subjectId: person.id,
          people: { personIds: [person.id] },
        }),
      );
    await sealAudit();
    await tamper(
      `delete from training_period where school_period_id = '${erased.period.id}'`,
      `delete from school_period where id = '${erased.period.id}'`,
      `delete from person where id = '${erased.person.id}'`,
    );
    await cleanUp();

    expect(
      await ownerSql(
        'select e.subject_id from audit_value v join audit_event e on e.id = v.event_id where e.subject_id = any($1)',
        [[erased.person.id, kept.person.id]],
      ),
    ).toEqual([{ subject_id: kept.person.id }]);
    expect(await verified()).toMatchObject({ seals: 1, broken: null });
  });
});
