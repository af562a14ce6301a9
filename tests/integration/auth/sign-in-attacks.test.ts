import { execFile } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { promisify } from 'node:util';
import { beforeEach, describe, expect, it } from 'vitest';
import { redeemSignIn } from '@/lib/auth/commands/redeem-sign-in';
import { type PendingSignIn, requestSignIn } from '@/lib/auth/commands/request-sign-in';
import { emptyTables, ownerSql } from '../../support/database';

const email = 'tutor@example.org';
const run = promisify(execFile);
let clients = 0;

beforeEach(async () => {
  await emptyTables();
  await ownerSql(`insert into users (email, name) values ($1, 'Example Tutor')`, [email]);
});

const freshClient = () =>
  `10.${Math.floor(++clients / 60_000)}.${Math.floor(clients / 250) % 240}.${clients % 250}`;

async function ask(address: string) {
  const pending = await requestSignIn({ email: address, client: freshClient() });
  const [mail] = await ownerSql<{ text: string }>(
    'select text from mail_message where to_email = $1 order by created_at desc, id desc limit 1',
    [address],
  );
  return { pending, code: /^\d{6}$/m.exec(mail?.text ?? '')?.[0] ?? '' };
}

const redeem = (pending: PendingSignIn, codeOrToken: string) =>
  redeemSignIn({ ...pending, codeOrToken, client: freshClient(), userAgent: null });

/** Every way to be refused, each as a try that can be made again and again. */
async function refusals(): Promise<Record<string, () => Promise<unknown>>> {
  const addresses = ['wrong', 'old', 'used', 'replaced'].map((name) => `${name}@example.org`);
  for (const address of addresses)
    await ownerSql(`insert into users (email, name) values ($1, 'Somebody')`, [address]);
  const [wrong, old, used, replaced] = await Promise.all(addresses.map(ask));
  const unknown = await ask('nobody@example.org');
  if (!wrong || !old || !used || !replaced) throw new Error('nothing was asked for');
  await ownerSql(
    `update verification_token set expires = now() - interval '1 second' where identifier = $1`,
    [old.pending.email],
  );
  await redeem(used.pending, used.code);
  await ask(replaced.pending.email);
  return {
    wrong: () => redeem(wrong.pending, wrong.code === '000000' ? '111111' : '000000'),
    old: () => redeem(old.pending, old.code),
    used: () => redeem(used.pending, used.code),
    replaced: () => redeem(replaced.pending, replaced.code),
    'of nobody': () => redeem(unknown.pending, '000000'),
    'never asked for': () => redeem({ email: '', browser: '', linkHash: '' }, '000000'),
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work().catch(() => undefined);
  return performance.now() - began;
}

function median(times: number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

/** Medians of rounds in which each is tried once, so that what else the machine does falls on all alike. */
async function mediansOf(tries: Record<string, () => Promise<unknown>>, rounds: number) {
  const times = new Map(Object.keys(tries).map((name) => [name, [] as number[]]));
  for (let round = -3; round < rounds; round++) {
    await ownerSql('truncate throttle_counter');
    for (const [name, work] of Object.entries(tries)) {
      const time = await timed(work);
      if (round >= 0) times.get(name)?.push(time);
    }
  }
  return [...times].map(([name, each]) => ({ name, median: median(each) }));
}

/** Beside a refusal without any of the work, which takes a tenth, half as long again is alike. */
function expectAlike(medians: { name: string; median: number }[]) {
  const all = medians.map((one) => one.median);
  expect(Math.max(...all) / Math.min(...all), JSON.stringify(medians)).toBeLessThan(1.5);
}

describe('a code that does not work', () => {
  it('reads the same whether it is wrong, old, used, replaced or of nobody', async () => {
    const answers = await Promise.all(
      Object.values(await refusals()).map((refused) =>
        refused().then(
          () => 'signed in',
          (error: Error) => JSON.stringify({ ...error, message: error.message }),
        ),
      ),
    );

    expect(answers[0]).toContain('This code is wrong or no longer works.');
    expect(new Set(answers).size, answers.join('\n')).toBe(1);
  });

  // A difference that is real shows every time; one that other work on the machine makes does not.
  it('takes as long', { timeout: 120_000, retry: 2 }, async () => {
    expectAlike(await mediansOf(await refusals(), 30));
  });
});

describe('asking for a code', () => {
  it('takes as long for a known address as for an unknown one', { timeout: 120_000, retry: 2 }, async () => {
    expectAlike(
      await mediansOf(
        {
          known: () => requestSignIn({ email, client: freshClient() }),
          unknown: () => requestSignIn({ email: 'nobody@example.org', client: freshClient() }),
        },
        40,
      ),
    );
  });

  // Once more if a quarter of an hour, at which counting begins anew, has just struck.
  it('is counted across processes', { timeout: 90_000, retry: 1 }, async () => {
    const inProcess = () =>
      run(process.execPath, [
        '--conditions=react-server',
        '--import',
        'tsx',
        'tests/support/ask-for-codes.ts',
        email,
        '10.250.0.1',
        '4',
      ]);

    const refused = await Promise.all([inProcess(), inProcess()]);

    expect(refused.map(({ stdout }) => Number(stdout)).reduce((sum, count) => sum + count, 0)).toBe(3);
    await expect(requestSignIn({ email, client: '10.250.0.1' })).rejects.toMatchObject({ code: 'too-often' });
  });
});

describe('one code tried fifty times at once', () => {
  it('signs in once', { timeout: 60_000 }, async () => {
    const { pending, code } = await ask(email);

    const tries = await Promise.allSettled(Array.from({ length: 50 }, () => redeem(pending, code)));

    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await ownerSql('select 1 from session')).toHaveLength(1);
  });
});
