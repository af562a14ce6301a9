import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { Agent, get } from 'node:http';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type Page } from '@playwright/test';
import pg from 'pg';

// From the commit of a notification to the moment it is in an open page of a real browser, with two web processes and
// 1,000 open streams. Writes people of its own: only on a database to throw away. On the built product:
// BENCH_PORT=3101 node scripts/with-database.mjs tsx tests/bench/notifications.ts

const ports = [0, 1].map((offset) => Number(process.env.BENCH_PORT ?? 3101) + offset);
const notices = Number(process.env.BENCH_NOTICES ?? 500);
const streams = Number(process.env.BENCH_STREAMS ?? 998);
const perUser = 10;
const urn = 900401;

const database = new pg.Client({ connectionString: process.env.DIRECT_DATABASE_URL });
const clock = () => performance.timeOrigin + performance.now();

function startWeb(port: number): ChildProcess {
  return spawn(process.execPath, ['server.js'], {
    cwd: path.resolve('.next/standalone'),
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      PORT: String(port),
      HOSTNAME: '127.0.0.1',
      APP_ORIGIN: `http://localhost:${port}`,
      NODE_ENV: 'production',
    },
  });
}

async function untilReady(port: number): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health/ready`).catch(() => null);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error(`Port ${port} did not become ready.`);
}

interface Reader {
  userId: string;
  token: string;
}

async function createReaders(count: number): Promise<Reader[]> {
  const readers: Reader[] = [];
  for (let number = 0; number < count; number++) {
    const token = randomBytes(32).toString('base64url');
    const { rows } = await database.query<{ id: string }>(
      `with made as (insert into users (name, email) values ('Bench Reader', 'bench-' || gen_random_uuid() || '@example.org') returning id),
        member as (insert into membership (user_id, organisation_id, role, starts_on)
          select made.id, school.id, 'induction_tutor', '2020-01-01' from made, school where urn = $2),
        signed as (insert into session (session_token, user_id, expires)
          select $1, made.id, now() + interval '12 hours' from made)
       select id from made`,
      [createHash('sha256').update(token).digest('hex'), urn],
    );
    readers.push({ userId: rows[0]?.id ?? '', token });
  }
  return readers;
}

const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });
let received = 0;

/** Keeps a stream open; resolves with its first news. */
function openStream(port: number, { token }: Reader): Promise<void> {
  return new Promise((resolve, reject) => {
    get(
      `http://127.0.0.1:${port}/api/notifications/stream?context=school-${urn}`,
      { agent, headers: { Cookie: `ecf-session=${token}` } },
      (response) => {
        if (response.statusCode !== 200)
          return reject(new Error(`A stream was answered ${response.statusCode}.`));
        response.on('data', (part: Buffer) => {
          if (!part.includes('event: news')) return;
          received += 1;
          resolve();
        });
        response.once('error', () => undefined);
      },
    ).once('error', reject);
  });
}

const commit = (userIds: string[], title: string) =>
  database.query(
    `insert into notification (user_id, organisation_id, kind, title)
     select reader, school.id, 'schedule_changed', $2 from unnest($1::uuid[]) as reader, school where urn = $3`,
    [userIds, title, urn],
  );

async function openPage(port: number, { token }: Reader): Promise<Page> {
  const context = await browser.newContext({ baseURL: `http://localhost:${port}` });
  await context.addCookies([{ name: 'ecf-session', value: token, url: `http://localhost:${port}` }]);
  const page = await context.newPage();
  const opened = page.waitForResponse((response) => response.url().includes('/api/notifications/stream'));
  await page.goto(`/schools/${urn}`);
  await opened;
  await page.evaluate(() => {
    const seen: Record<string, number> = {};
    Object.assign(window, { seen });
    new MutationObserver(() => {
      const title = document.querySelector('.news a')?.textContent;
      if (title) seen[title] ??= performance.timeOrigin + performance.now();
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  return page;
}

async function visibleAt(page: Page, title: string): Promise<number> {
  const handle = await page.waitForFunction(
    (text) => (Reflect.get(window, 'seen') as Record<string, number>)[text],
    title,
    { polling: 5, timeout: 10_000 },
  );
  return (await handle.jsonValue()) ?? Number.NaN;
}

const web = ports.map(startWeb);
await database.connect();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking'],
});
try {
  await Promise.all(ports.map(untilReady));
  const readers = await createReaders(Math.ceil(streams / perUser) + 2);
  const [one, two, ...others] = readers;
  if (one === undefined || two === undefined) throw new Error('no readers');
  for (let index = 0; index < streams; index += 20)
    await Promise.all(
      Array.from({ length: Math.min(20, streams - index) }, (_, at) => {
        const reader = others[Math.floor((index + at) / perUser)] ?? two;
        return openStream(ports[(index + at) % 2] ?? 0, reader);
      }),
    );
  const pages = await Promise.all([openPage(ports[0] ?? 0, one), openPage(ports[1] ?? 0, two)]);

  const times: number[] = [];
  for (let number = 0; number < notices; number++) {
    const title = `Notice ${number}`;
    const [page, reader] = number % 2 === 0 ? [pages[0], one] : [pages[1], two];
    // Before the statement is sent, so that the time is never shorter than from the commit.
    const before = clock();
    await commit([reader.userId], title);
    times.push((await visibleAt(page, title)) - before);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) =>
    Math.round(times[Math.min(Math.floor(times.length * share), times.length - 1)] ?? 0);

  received = 0;
  const began = clock();
  await commit(
    others.map(({ userId }) => userId),
    'To everybody',
  );
  while (received < streams && clock() - began < 30_000) await sleep(5);
  const everybody = Math.round(clock() - began);

  console.table([
    {
      'web processes': web.length,
      'open streams': streams + 2,
      notices: times.length,
      'p50 ms': at(0.5),
      'p99 ms': at(0.99),
      'longest ms': at(1),
      [`one notice to ${received} streams, ms`]: everybody,
    },
  ]);
} finally {
  await browser.close();
  agent.destroy();
  await database.end();
  const stopped = clock();
  await Promise.all(
    web.map((child) => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      return ended;
    }),
  );
  console.log(`Both web processes ended ${Math.round(clock() - stopped)} ms after SIGTERM.`);
}
