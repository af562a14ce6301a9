import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { queueDueRequests } from '@/lib/requests/commands/queue-due-requests';
import { ownerSql } from '@/tests/support/database';
import { type Kind, twoHundredAgreedRequests } from './two-hundred-requests';

const seed = Number(process.env.SEED ?? randomInt(1_000_000));
const kills = 8;

/** The same numbers for the same seed (mulberry32). */
function randomOf(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const running = new Set<ChildProcess>();

/** A worker as the product starts it; settles when it takes jobs. */
async function startWorker(): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', 'scripts/worker.ts'],
    { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], env: { ...process.env, NODE_ENV: 'production' } },
  );
  running.add(child);
  child.once('exit', () => running.delete(child));
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', (code) => reject(new Error(`the worker ended with ${code} before it was ready`)));
  });
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

async function numberOf(sql: string): Promise<number> {
  const [row] = await ownerSql<{ count: number }>(`select count(*)::int as count from ${sql}`);
  return row?.count ?? -1;
}

const carriedOut = () => numberOf(`service_request where state = 'done'`);
const jobs = (more: string) =>
  numberOf(`graphile_worker.jobs where task_identifier = 'carry-out-request' ${more}`);

const killAll = () => Promise.all([...running].map(kill));

afterAll(killAll);

describe(`200 agreed requests and workers that are killed outright at random moments (SEED=${seed})`, () => {
  let requests: Map<string, Kind>;
  const leftBehind: number[] = [];

  beforeAll(async () => {
    requests = await twoHundredAgreedRequests();
    expect(await queueDueRequests()).toBe(200);
    const random = randomOf(seed);
    await Promise.all(
      [0, 1].map(async () => {
        for (let count = 0; count < kills / 2; count++) {
          const worker = await startWorker();
          // After a few more are done, somewhere within those that are being carried out then.
          const enough = Math.min((await carriedOut()) + 2 + Math.floor(random() * 15), 196);
          const patience = performance.now() + 8_000;
          while ((await carriedOut()) < enough && performance.now() < patience) await sleep(10);
          await sleep(random() * 60);
          const before = await carriedOut();
          await kill(worker);
          leftBehind.push(before === 200 ? 0 : await jobs('and locked_at is not null'));
        }
      }),
    );
    // One more that nobody kills: it finishes what the dead have left without waiting for anybody.
    await startWorker();
    const end = performance.now() + 60_000;
    while ((await jobs('')) > 0 && performance.now() < end) await sleep(100);
    await killAll();
  }, 240_000);

  it('were interrupted in the middle', () => {
    expect(leftBehind).toHaveLength(kills);
    expect(leftBehind.filter((count) => count > 0).length).toBeGreaterThan(2);
  });

  it('are all carried out, each with one change of state, and no job is left', async () => {
    expect(await jobs('')).toBe(0);
    expect(
      await ownerSql('select state::text, version, count(*)::int from service_request group by 1, 2'),
    ).toEqual([{ state: 'done', version: 3, count: 200 }]);
  });

  it('have each exactly their effects', async () => {
    const rows = await ownerSql<{ id: string; kinds: string[] }>(
      'select request_id as id, array_agg(kind order by position) as kinds from service_request_effect group by 1',
    );
    const found = new Map(rows.map(({ id, kinds }) => [id, kinds]));
    for (const [id, { circumstance, of, effects }] of requests)
      expect(found.get(id), `${circumstance} of ${of}`).toEqual(effects);
  });

  it.each(['person', 'school_period', 'training_period', 'mentorship', 'group_membership'])(
    'have changed each %s as often as their effects say',
    async (table) => {
      const wrong = `(select r.id from ${table} r left join service_request_effect e
        on e.subject_id = r.id and e.was is not null and e.becomes is not null
        group by r.id, r.version having r.version <> 1 + count(e.id)) wrong`;
      expect(await numberOf(wrong)).toBe(0);
      expect(await numberOf(`${table} where version > 1`)).toBeGreaterThan(0);
    },
  );

  it('begin what they begin once', async () => {
    expect({
      absences: await numberOf('absence'),
      reasons: await numberOf('absence_reason'),
      outcomes: await numberOf('training_outcome_reason'),
      mentorships: await numberOf('mentorship'),
      places: await numberOf('group_membership'),
    }).toEqual({ absences: 20, reasons: 20, outcomes: 60, mentorships: 120, places: 120 });
  });

  it('are each written down once, and so is each effect', async () => {
    const events = await ownerSql<{ id: string; count: number }>(
      `select subject_id as id, count(*)::int from audit_event where action = 'request.carried_out' group by 1`,
    );
    expect(events).toHaveLength(200);
    expect(events.filter(({ count }) => count !== 1)).toEqual([]);
    const effects = [...requests.values()].reduce((sum, { effects: { length } }) => sum + length, 0);
    expect(await numberOf(`audit_event where subject_type <> 'service_request'`)).toBe(effects);
  });

  it('are told to each reader once', async () => {
    const rows = await ownerSql<{ id: string; count: number; different: number }>(
      `select subject_id as id, count(*)::int, count(distinct (user_id, title))::int as different
       from notification group by 1`,
    );
    const told = new Map(rows.map(({ id, ...counts }) => [id, counts]));
    for (const [id, { circumstance, of, notices }] of requests)
      expect(told.get(id), `${circumstance} of ${of}`).toEqual({ count: notices, different: notices });
  });
});
