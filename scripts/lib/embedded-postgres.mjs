import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './port.mjs';
import { asUser, initialiseCluster, locatePostgres } from './postgres-files.mjs';
import { clearLeftovers, runningPostmaster } from './postmaster.mjs';
import { Explained } from './say.mjs';
import { loadSecrets } from './secrets.mjs';

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  lc_messages: 'C',
  timezone: 'UTC',
  log_timezone: 'UTC',
  max_connections: '60',
  log_min_messages: 'warning',
};

// The shell becomes the server; its child waits for our end of the pipe to close, which also happens when we are
// killed outright, and then asks the server to shut down.
const UNTIL_PARENT_ENDS = 'exec 3<&0 </dev/null; (read -r _ <&3; kill -INT $$) & exec "$@" 3<&-';

/**
 * Starts the PostgreSQL cluster of a data directory, making it on first use, and answers its connection strings.
 * A server that an earlier run left behind is stopped first.
 */
export async function startEmbeddedPostgres(dataDir, { settings = {} } = {}) {
  const secrets = loadSecrets(dataDir);
  const place = await locatePostgres(dataDir);
  initialiseCluster(place, secrets.postgres);
  await clearLeftovers(place.cluster);
  const server = await launch(place, { ...SETTINGS, ...settings });
  const urls = connectionStrings(server.port, secrets);
  try {
    await prepareRoles(urls, secrets);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { ...server, ...urls, cluster: place.cluster };
}

/** The connection strings of a cluster that another process is serving, or undefined. */
export async function findEmbeddedPostgres(dataDir) {
  const { cluster } = await locatePostgres(dataDir);
  const server = runningPostmaster(cluster);
  return server && connectionStrings(server.port, loadSecrets(dataDir));
}

async function launch(place, settings) {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const port = await freePort();
    const flags = Object.entries({ ...settings, port }).flatMap(([name, value]) => [
      '-c',
      `${name}=${value}`,
    ]);
    const child = spawn(
      '/bin/sh',
      ['-c', UNTIL_PARENT_ENDS, 'sh', place.programs.postgres, '-D', place.cluster, ...flags],
      // A session of its own: Ctrl-C in the terminal reaches us alone, and we stop it last.
      { ...asUser(place.user), detached: true, stdio: ['pipe', 'ignore', 'pipe'] },
    );
    const output = collect(child.stderr);
    const exited = new Promise((resolve) => child.once('exit', resolve));
    child.stdin.on('error', () => undefined);
    if (await acceptsConnections(place.cluster, child, exited)) {
      child.stderr.unref?.();
      return {
        port,
        exited,
        lastWords: () => output.text,
        stop: async () => {
          child.stdin.end();
          await exited;
        },
      };
    }
    child.stdin.end();
    // Backends of a server that was killed outright hold its shared memory for a moment; a port can be taken.
    const passing = /shared memory block|Address already in use|could not create any TCP/i.test(output.text);
    if (!passing || Date.now() > deadline) throw startFailure(place.cluster, output.text);
    await sleep(250);
  }
}

async function acceptsConnections(cluster, child, exited) {
  let running = true;
  exited.then(() => {
    running = false;
  });
  while (running) {
    // Line 8 of the pid file tells the state; recovery after a kill can take a while before it says "ready".
    const lines = (await readFile(`${cluster}/postmaster.pid`, 'utf8').catch(() => '')).split('\n');
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready') return true;
    await sleep(20);
  }
  return false;
}

function collect(stream) {
  const output = { text: '' };
  stream.setEncoding('utf8');
  stream.on('data', (chunk) => {
    output.text = (output.text + chunk).slice(-10_000);
  });
  return output;
}

function startFailure(cluster, output) {
  if (/no space left|quota exceeded/i.test(output)) {
    return new Explained(
      `The disk is full: the database in ${cluster} cannot start until some space is free.`,
    );
  }
  if (/is not compatible with this version|was initialized by PostgreSQL version/i.test(output)) {
    return new Explained(
      `The database in ${cluster} was made by another version of PostgreSQL; see "Upgrading PostgreSQL" in docs/operations.md.`,
    );
  }
  return new Error(`The database in ${cluster} did not start.\n${output}`);
}

function connectionStrings(port, secrets) {
  const url = (user, database, password) => `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;
  return {
    adminUrl: url('postgres', 'postgres', secrets.postgres),
    ownerUrl: url('ecf_owner', 'ecf', secrets.owner),
    webUrl: url('ecf_web', 'ecf', secrets.web),
  };
}

/** The owner migrates and runs the queue; the web login owns nothing and switches role in each transaction. */
async function prepareRoles({ adminUrl }, secrets) {
  const { default: pg } = await import('pg');
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const { rows } = await admin.query(`select
      (select count(*)::int from pg_roles where rolname in ('ecf_owner', 'ecf_web')) as roles,
      (select count(*)::int from pg_database where datname = 'ecf') as databases`);
    if (rows[0].roles < 2) {
      await admin.query(`do $$ begin
        if not exists (select from pg_roles where rolname = 'ecf_owner') then create role ecf_owner; end if;
        if not exists (select from pg_roles where rolname = 'ecf_web') then create role ecf_web; end if;
      end $$`);
    }
    await admin.query(
      `alter role ecf_owner login nosuperuser createrole createdb password ${pg.escapeLiteral(secrets.owner)}`,
    );
    await admin.query(
      `alter role ecf_web login nosuperuser noinherit nocreaterole nocreatedb password ${pg.escapeLiteral(secrets.web)}`,
    );
    if (rows[0].databases === 0) await admin.query('create database ecf owner ecf_owner');
  } finally {
    await admin.end();
  }
}
