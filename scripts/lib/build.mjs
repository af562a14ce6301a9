import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runQuietly } from './children.mjs';
import { say } from './say.mjs';

const STANDALONE = '.next/standalone';
const BUILD_STAMP = '.next/standalone/.built-from';
const CLIENT_STAMP = 'lib/db/generated/.generated-from';
const SOURCES = [
  'app',
  'components',
  'lib',
  'prisma',
  'public',
  'instrumentation.ts',
  'proxy.ts',
  'next.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
];

const bin = (name) => path.resolve('node_modules/.bin', name);

/** Generates the database client when the schema has changed since. */
export async function generateClient() {
  const hash = hashOf(['prisma.config.ts', 'package-lock.json', 'prisma'], (file) => !file.endsWith('.sql'));
  if (readStamp(CLIENT_STAMP) === hash) return;
  await runQuietly('Generating the database client', bin('prisma'), ['generate']);
  writeFileSync(CLIENT_STAMP, hash);
}

/** Tells one state of the product's sources from another. */
export function sourceHash() {
  return hashOf(SOURCES, (file) => !file.startsWith('lib/db/generated'));
}

/** Builds the product when its sources have changed since the last build. */
export async function buildWhenStale() {
  await generateClient();
  const hash = sourceHash();
  if (readStamp(BUILD_STAMP) === hash) return;
  say('Building the product…');
  rmSync(STANDALONE, { recursive: true, force: true });
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    NEXT_DIST_DIR: '.next',
  };
  await runQuietly('The build', bin('next'), ['build'], { env });
  if (existsSync('public')) cpSync('public', `${STANDALONE}/public`, { recursive: true });
  cpSync('.next/static', `${STANDALONE}/.next/static`, { recursive: true });
  writeFileSync(BUILD_STAMP, hash);
}

function hashOf(places, wanted) {
  const hash = createHash('sha256');
  for (const file of places.flatMap(filesOf).filter(wanted))
    hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function filesOf(place) {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesOf(path.posix.join(place, name)));
}

function readStamp(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
