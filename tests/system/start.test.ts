import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findEmbeddedPostgres, startEmbeddedPostgres } from '@/scripts/lib/embedded-postgres.mjs';
import { freePort } from '@/scripts/lib/port.mjs';
import { type ProductRun, runProduct, temporaryDataDirectory } from '../support/product-process';

const SENTENCE = /^[A-Z][^\n]+\.\n$/;

async function owner<Row extends pg.QueryResultRow>(dataDir: string, sql: string): Promise<Row[]> {
  const urls = await findEmbeddedPostgres(dataDir);
  if (!urls) throw new Error('no database is running');
  const client = new pg.Client({ connectionString: urls.ownerUrl });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

const status = async (run: ProductRun, which: 'live' | 'ready') =>
  (await fetch(`http://127.0.0.1:${run.port}/api/health/${which}`)).status;

describe('starting and stopping', () => {
  const place = temporaryDataDirectory();
  let run: ProductRun;

  beforeAll(async () => {
    run = await runProduct({ DATA_DIR: place.directory });
    await run.ready();
  });

  afterAll(() => {
    run.process.kill('SIGKILL');
    place.remove();
  });

  it('serves, says where and who can sign in, and keeps its secrets to itself', async () => {
    expect(await status(run, 'live')).toBe(200);
    expect(await status(run, 'ready')).toBe(200);
    expect(run.output()).toContain(`http://localhost:${run.port}`);
    expect(run.output()).toContain('Honor Applegarth');
    const { mode } = statSync(path.join(place.directory, 'secrets.json'));
    expect((mode & 0o777).toString(8)).toBe('600');
  });

  it('is not ready, but alive, while migrations are missing', async () => {
    const last = `migration_name = (select max(migration_name) from "_prisma_migrations")`;
    await owner(place.directory, `update "_prisma_migrations" set finished_at = null where ${last}`);

    expect(await status(run, 'ready')).toBe(503);
    expect(await status(run, 'live')).toBe(200);

    await owner(place.directory, 'update "_prisma_migrations" set finished_at = now()');
    expect(await status(run, 'ready')).toBe(200);
  });

  it('refuses to serve the same data twice', async () => {
    const second = await runProduct({ DATA_DIR: place.directory });

    expect(await second.ended).toBe(1);
    expect(second.output()).toMatch(SENTENCE);
    expect(second.output()).toContain(`already being served at http://localhost:${run.port}`);
    expect(await status(run, 'ready')).toBe(200);
  });

  it('leaves no process behind when it and the database are killed outright, and loses no committed row', async () => {
    await owner(place.directory, `create table kept (id int); insert into kept values (7)`);
    const postmaster = readFileSync(path.join(place.directory, 'postgres/postmaster.pid'), 'utf8').split(
      '\n',
    )[0];

    process.kill(Number(postmaster), 'SIGKILL');
    await run.stop('SIGKILL');

    expect(await place.gone()).toEqual([]);
    run = await runProduct({ DATA_DIR: place.directory });
    await run.ready();
    expect(await owner(place.directory, 'select id from kept')).toEqual([{ id: 7 }]);
    expect(run.output()).not.toContain('Building');
  });

  it('leaves no process behind when it alone is killed outright', async () => {
    await run.stop('SIGKILL');

    expect(await place.gone()).toEqual([]);
  });

  it('starts over a pid file whose number belongs to another process, and stops cleanly on Ctrl-C', async () => {
    const file = path.join(place.directory, 'postgres/postmaster.pid');
    writeFileSync(file, `${process.pid}\n${place.directory}/postgres\n0\n5432\n\n127.0.0.1\n\nready\n`);

    run = await runProduct({ DATA_DIR: place.directory });
    await run.ready();

    expect(await run.stop('SIGINT')).toBe(0);
    expect(await place.gone(0)).toEqual([]);
  });

  it('takes over from a database server that a killed run left behind', async () => {
    const left = await startEmbeddedPostgres(place.directory);

    run = await runProduct({ DATA_DIR: place.directory });
    await run.ready();

    await left.exited;
    expect(await owner(place.directory, 'select id from kept')).toEqual([{ id: 7 }]);
    expect(await run.stop('SIGTERM')).toBe(0);
    expect(await place.gone(0)).toEqual([]);
  });
});

describe('a database of one’s own', () => {
  const mine = temporaryDataDirectory();
  const place = temporaryDataDirectory();

  afterAll(() => {
    place.remove();
    mine.remove();
  });

  it('is migrated, served without any demonstration when told so, and left running', async () => {
    const server = await startEmbeddedPostgres(mine.directory);
    const run = await runProduct({
      DATABASE_URL: server.webUrl,
      DIRECT_DATABASE_URL: server.ownerUrl,
      DATA_DIR: place.directory,
      DEMO: '0',
    });
    try {
      await run.ready();

      expect(await status(run, 'ready')).toBe(200);
      expect(run.output()).not.toContain('Honor Applegarth');
      expect(await owner(mine.directory, 'select count(*)::int as people from person')).toEqual([
        { people: 0 },
      ]);
    } finally {
      await run.stop('SIGTERM');
      await server.stop();
    }
  });
});

describe('what stands in the way is said in one sentence', () => {
  const place = temporaryDataDirectory();
  afterAll(() => place.remove());

  async function refusal(settings: Record<string, string>, options?: { nodeFlags: string[] }) {
    const run = await runProduct({ DATA_DIR: place.directory, ...settings }, options);
    expect(await run.ended).toBe(1);
    expect(run.output()).toMatch(SENTENCE);
    return run.output();
  }

  it('a port in use', async () => {
    const other = createServer();
    const port = await freePort();
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));

    expect(await refusal({ PORT: String(port) })).toContain(`Port ${port} is in use`);

    other.close();
  });

  it('a port that is none', async () => {
    expect(await refusal({ PORT: 'http' })).toContain('PORT is "http"');
  });

  it('a Node that is too old', async () => {
    const pretend = `data:text/javascript,Object.defineProperty(process.versions,'node',{value:'18.20.8'})`;

    expect(await refusal({}, { nodeFlags: ['--import', pretend] })).toContain('Node.js 18.20.8 is too old');
  });

  it('a data directory that cannot be written to', async () => {
    expect(await refusal({ DATA_DIR: '/dev/null/data' })).toContain('/dev/null/data cannot be written to');
  });

  it('a database that does not answer', async () => {
    const port = await freePort();

    expect(await refusal({ DATABASE_URL: `postgresql://me:secret@127.0.0.1:${port}/ecf` })).toMatch(
      new RegExp(
        `The database at 127.0.0.1:${port} cannot be reached \\(ECONNREFUSED\\); check DATABASE_URL`,
      ),
    );
  });

  it('an address of a database that is none, without repeating the password', async () => {
    const said = await refusal({ DATABASE_URL: 'me:secret@host/ecf' });

    expect(said).toContain('DATABASE_URL is not a connection string');
    expect(said).not.toContain('secret');
  });

  const canMount = process.getuid?.() === 0 && process.platform === 'linux' && mountWorks();

  it.skipIf(!canMount)('a full disk', async () => {
    const mount = mkdtempSync(path.join(tmpdir(), 'ecf-full-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', mount]);
    try {
      expect(await refusal({ DATA_DIR: mount })).toContain(`data directory ${mount} is full`);
      writeFileSync(path.join(mount, 'filler'), Buffer.alloc(1_040_000));
      expect(await refusal({ DATA_DIR: mount })).toContain(`data directory ${mount} is full`);
    } finally {
      execFileSync('umount', [mount]);
      rmSync(mount, { recursive: true });
    }
  });
});

function mountWorks(): boolean {
  const probe = mkdtempSync(path.join(tmpdir(), 'ecf-mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', probe], { stdio: 'ignore' });
    execFileSync('umount', [probe], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  } finally {
    rmSync(probe, { recursive: true, force: true });
  }
}
