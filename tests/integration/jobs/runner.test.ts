import { afterAll, afterEach, expect, it, vi } from 'vitest';
import { systemActor } from '@/lib/auth/actor';
import { disconnect } from '@/lib/db/client';
import { withActor } from '@/lib/db/with-actor';
import { enqueueJob } from '@/lib/jobs/enqueue';
import { type Runner, startRunner } from '@/lib/jobs/runner';
import { ownerSql } from '../../support/database';

const FIRST = '0197a1de-5cbf-7000-8000-000000000001';
const SECOND = '0197a1de-5cbf-7000-8000-000000000002';

let runner: Runner | undefined;

afterEach(async () => {
  await runner?.stop();
  runner = undefined;
  await ownerSql('truncate graphile_worker._private_jobs');
});

afterAll(disconnect);

const enqueue = (mailId: string, options = {}) =>
  withActor(systemActor(), (tx) => enqueueJob(tx, 'send-mail', { mailId }, options));

const waiting = async () =>
  (await ownerSql<{ count: number }>('select count(*)::int as count from graphile_worker.jobs'))[0]?.count;

it('runs a job that was committed, once, and forgets it', async () => {
  const ran = vi.fn(async () => undefined);
  runner = await startRunner({ 'send-mail': ran });

  await enqueue(FIRST);

  await vi.waitFor(() => expect(ran).toHaveBeenCalledTimes(1), 5_000);
  expect(ran).toHaveBeenCalledWith({ mailId: FIRST });
  await vi.waitFor(async () => expect(await waiting()).toBe(0), 10_000);
});

it('adds no job when the transaction of its cause is rolled back', async () => {
  const refused = withActor(systemActor(), async (tx) => {
    await enqueueJob(tx, 'send-mail', { mailId: FIRST });
    throw new Error('the change was refused');
  });

  await expect(refused).rejects.toThrow('the change was refused');
  expect(await waiting()).toBe(0);
});

it('keeps one waiting job per key, with what was said last', async () => {
  const runAt = new Date('2999-01-01T00:00:00Z');
  await enqueue(FIRST, { key: 'one', runAt });
  await enqueue(SECOND, { key: 'one', runAt });

  expect(await ownerSql('select payload from graphile_worker._private_jobs')).toEqual([
    { payload: { mailId: SECOND } },
  ]);
});

it('keeps a job that failed for another attempt', async () => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  runner = await startRunner({
    'send-mail': async () => {
      throw new Error('the mail server is away');
    },
  });

  await enqueue(FIRST);

  await vi.waitFor(async () => {
    expect(
      await ownerSql('select attempts, last_error, run_at > now() as later from graphile_worker.jobs'),
    ).toEqual([{ attempts: 1, last_error: 'the mail server is away', later: true }]);
  }, 5_000);
});

it('refuses a payload of another shape before any command sees it', async () => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  const ran = vi.fn(async () => undefined);
  runner = await startRunner({ 'send-mail': ran });

  await ownerSql(`select graphile_worker.add_job('send-mail', '{"mailId": "not an id"}'::json)`);

  await vi.waitFor(async () => {
    const [job] = await ownerSql<{ last_error: string }>('select last_error from graphile_worker.jobs');
    expect(job?.last_error).toContain('mailId');
  }, 5_000);
  expect(ran).not.toHaveBeenCalled();
});

it('lets a running job finish before it stops', async () => {
  let finished = false;
  const started = vi.fn();
  runner = await startRunner({
    'send-mail': async () => {
      started();
      await new Promise((resolve) => setTimeout(resolve, 300));
      finished = true;
    },
  });
  await enqueue(FIRST);
  await vi.waitFor(() => expect(started).toHaveBeenCalled(), 5_000);

  await runner.stop();
  runner = undefined;

  expect(finished).toBe(true);
});
