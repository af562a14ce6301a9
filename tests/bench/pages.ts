import { Agent, get } from 'node:http';
import { loadavg } from 'node:os';
import { performance } from 'node:perf_hooks';
import { gunzipSync } from 'node:zlib';
import pg from 'pg';
import { signIn, sql } from '@/tests/e2e/support/database';

// The pages of the school with most people, as its induction tutor. Run: npm run bench

const base = process.env.E2E_BASE_URL ?? '';
const urn = 900401;
const requests = 200;
const exportsMade = 20;
const counted = 20;

const goals = { p95: 50, statements: 6, transactions: 1, html: 12, script: 150, style: 20 };

const agent = new Agent({ keepAlive: true });
const admin = new pg.Client({ connectionString: process.env.BENCH_ADMIN_URL });

interface Answer {
  status: number;
  milliseconds: number;
  /** As they were sent: compressed where that was agreed. */
  body: Buffer;
}

function ask(path: string, headers: Record<string, string>): Promise<Answer> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    get(base + path, { agent, headers: { 'Accept-Encoding': 'gzip', ...headers } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.once('error', reject);
      response.once('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          milliseconds: performance.now() - began,
          body: Buffer.concat(parts),
        }),
      );
    }).once('error', reject);
  });
}

async function timesOf(path: string, headers: Record<string, string>, count: number) {
  const times: number[] = [];
  let last = await ask(path, headers);
  for (let warm = 0; warm < 10; warm++) last = await ask(path, headers);
  if (last.status !== 200) throw new Error(`${path} answers ${last.status}`);
  for (let index = 0; index < count; index++) times.push((await ask(path, headers)).milliseconds);
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(Math.floor(times.length * share), times.length - 1)] ?? 0;
  return { p50: at(0.5), p95: at(0.95), body: last.body };
}

/** What one request asks of the database; transactions are counted by their beginning. */
async function databaseWorkOf(path: string, headers: Record<string, string>) {
  await admin.query('select pg_stat_statements_reset()');
  for (let index = 0; index < counted; index++) await ask(path, headers);
  const { rows } = await admin.query<{ query: string; calls: number; ms: number }>(
    `select query, calls::int, total_exec_time as ms from pg_stat_statements
     where dbid = (select oid from pg_database where datname = current_database())
       and query not ilike '%pg_stat_statements%' and query not ilike '%graphile_worker%'
     order by calls desc, ms desc`,
  );
  const beginnings = rows.filter(({ query }) => /^begin/i.test(query));
  const reads = rows.filter(({ query }) => !/^(begin|commit|rollback|set|reset)|set_config/i.test(query));
  if (process.env.BENCH_STATEMENTS)
    for (const { query, calls, ms } of rows)
      console.log(
        `${(calls / counted).toFixed(1).padStart(5)} × ${(ms / calls).toFixed(2)} ms  ${query.replace(/\s+/g, ' ').slice(0, 160)}`,
      );
  const each = (of: typeof rows, what: 'calls' | 'ms') =>
    of.reduce((sum, row) => sum + row[what], 0) / counted;
  return {
    statements: each(reads, 'calls'),
    transactions: each(beginnings, 'calls'),
    databaseMs: each(rows, 'ms'),
  };
}

async function assetsOf(html: string) {
  const bytes = async (paths: string[]) => {
    const answers = await Promise.all([...new Set(paths)].map((path) => ask(path, {})));
    return answers.reduce((sum, { body }) => sum + body.length, 0);
  };
  const scripts = [...html.matchAll(/<script[^>]*\bsrc="([^"]+)"[^>]*>/g)];
  const modern = scripts.filter(([tag]) => !/nomodule/i.test(tag));
  const styles = [...html.matchAll(/<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g)];
  const paths = (matches: RegExpMatchArray[]) =>
    matches.flatMap(([, path]) => (path === undefined ? [] : [path]));
  return { script: await bytes(paths(modern)), style: await bytes(paths(styles)) };
}

const kilobytes = (bytes: number) => Number((bytes / 1024).toFixed(1));
const rounded = (value: number) => Number(value.toFixed(1));

async function page(name: string, path: string, headers: Record<string, string>) {
  const { p50, p95, body } = await timesOf(path, headers, requests);
  const html = gunzipSync(body);
  const { script, style } = await assetsOf(html.toString());
  const { statements, transactions, databaseMs } = await databaseWorkOf(path, headers);
  return {
    page: name,
    'p50 ms': rounded(p50),
    'p95 ms': rounded(p95),
    'HTML KB': kilobytes(html.length),
    'HTML gz KB': kilobytes(body.length),
    'JS gz KB': kilobytes(script),
    'CSS gz KB': kilobytes(style),
    statements: rounded(statements),
    transactions: rounded(transactions),
    'DB ms': rounded(databaseMs),
  };
}

async function download(name: string, path: string, headers: Record<string, string>) {
  const { p50, p95, body } = await timesOf(path, headers, exportsMade);
  return { file: name, 'p50 ms': rounded(p50), 'p95 ms': rounded(p95), KB: kilobytes(body.length) };
}

function missed(row: Awaited<ReturnType<typeof page>>): string[] {
  const figures: [string, number, number][] = [
    ['p95 ms', row['p95 ms'], goals.p95],
    ['HTML gz KB', row['HTML gz KB'], goals.html],
    ['JS gz KB', row['JS gz KB'], goals.script],
    ['CSS gz KB', row['CSS gz KB'], goals.style],
    ['statements', row.statements, goals.statements],
    ['transactions', row.transactions, goals.transactions],
  ];
  return figures.flatMap(([what, is, goal]) =>
    is > goal ? [`${row.page}: ${what} ${is}, goal ${goal}`] : [],
  );
}

await admin.connect();
const [someone] = await sql<{ id: string }>(
  `select p.person_id as id from school_period p join school s on s.id = p.school_id
   join training_period t on t.school_period_id = p.id where s.urn = $1 and p.role = 'ect' order by p.starts_on, 1 limit 1`,
  [urn],
);
const tutor = { Cookie: (await signIn('all-through-induction-tutor')).header };
const staff = { Cookie: (await signIn('delivery-partner-staff')).header };
const ect = { Cookie: (await signIn('ect')).header };
const school = `/schools/${urn}`;
const person = `${school}/people/${someone?.id}`;

const pages = [
  await page('list of the school', `${school}/people`, tutor),
  await page('profile', person, tutor),
  await page('home of the school', school, tutor),
  await page('home of an ECT', '/me', ect),
  await page('home of staff', '/staff', staff),
  await page('people, staff', '/staff/people', staff),
  await page('schools, staff', '/staff/schools', staff),
  await page('sign-in', '/sign-in', {}),
];
const files = [
  await download('schedule of one', `/api${person}/schedule.xlsx`, tutor),
  await download('schedules of all', `/api${school}/schedule.xlsx`, tutor),
  await download('register, Excel', `/api${school}/register.xlsx`, tutor),
  await download('register, CSV', `/api${school}/register.csv`, tutor),
];
await admin.end();
agent.destroy();

console.log(
  `\n${requests} requests of each page one after another, ${exportsMade} of each file; Node ${process.version}; load ${loadavg()[0]?.toFixed(1)}`,
);
console.table(pages);
console.table(files);
const misses = pages.flatMap(missed);
console.log(
  misses.length === 0 ? 'Every goal is met.' : `Not met:\n${misses.map((miss) => `  ${miss}`).join('\n')}`,
);
