import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MigrationFailed, migrate } from '@/lib/db/migrate';
import { listMigrationNames } from '@/lib/db/migrations-on-disk';
import { createEmptyDatabase, ownerSql, type TestDatabase } from '../../support/database';

let database: TestDatabase;
let migrationsDirectory: string;

beforeEach(async () => {
  database = await createEmptyDatabase(`migrate_${process.env.VITEST_POOL_ID}`);
  migrationsDirectory = mkdtempSync(path.join(tmpdir(), 'ecf-migrations-'));
});

afterEach(() => rmSync(migrationsDirectory, { recursive: true, force: true }));

function write(name: string, sql: string) {
  mkdirSync(path.join(migrationsDirectory, name), { recursive: true });
  writeFileSync(path.join(migrationsDirectory, name, 'migration.sql'), sql);
}

const run = () => migrate({ ownerUrl: database.ownerUrl, runtimeUrl: database.webUrl, migrationsDirectory });

async function query<Row extends pg.QueryResultRow>(sql: string, url = database.ownerUrl): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

const tables = async () =>
  (
    await query<{ relname: string }>(`select relname from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> '_prisma_migrations' order by 1`)
  ).map(({ relname }) => relname);

describe('migrating', () => {
  it('applies functions, triggers and blocks whose bodies contain semicolons', async () => {
    write(
      '20260101000000_function',
      `create table counted (id int, n int);
       create function twice() returns trigger language plpgsql as $$ begin new.n := new.n * 2; return new; end $$;
       create trigger twice before insert on counted for each row execute function twice();
       do $$ begin insert into counted values (1, 4); insert into counted values (2, 5); end $$;`,
    );

    expect(await run()).toEqual(['20260101000000_function']);

    expect(await query('select n from counted order by id')).toEqual([{ n: 8 }, { n: 10 }]);
  });

  it('applies nothing of a migration that fails half-way, says where it failed, and goes on once it is mended', async () => {
    write('20260101000000_good', 'create table good (id int);');
    write('20260102000000_bad', 'create table half (id int);\n\ncreate table other (id nonsuch);');

    const failure = await run().catch((error: unknown) => error);

    expect(failure).toBeInstanceOf(MigrationFailed);
    expect(String(failure)).toContain(
      'Migration 20260102000000_bad failed at line 3: type "nonsuch" does not exist [42704]. Nothing of it was applied.',
    );
    expect(await tables()).toEqual(['good']);

    write('20260102000000_bad', 'create table half (id int);\n\ncreate table other (id int);');
    expect(await run()).toEqual(['20260102000000_bad']);
    expect(await tables()).toEqual(['good', 'half', 'other']);
  });

  it('takes up again after a migrator was killed before its migration committed', async () => {
    write('20260101000000_one', 'create table one (id int);');
    await run();
    write('20260102000000_two', 'create table two (id int);');
    await query(`insert into "_prisma_migrations" (id, checksum, migration_name, started_at, applied_steps_count)
      values ('killed', 'x', '20260102000000_two', now(), 0)`);

    expect(await run()).toEqual(['20260102000000_two']);
  });

  it('records a migration as done in the transaction that does it', async () => {
    write(
      '20260101000000_watched',
      `create table seen (finished timestamptz);
       create function note() returns trigger language plpgsql as $$ begin
         insert into seen values (new.finished_at); return new; end $$;
       create trigger note after update on "_prisma_migrations" for each row execute function note();
       create table later (id int);`,
    );

    await run();

    const [first] = await query<{ same: boolean }>(
      `select xmin = (select xmin from pg_class where relname = 'later') as same from seen limit 1`,
    );
    expect(first).toEqual({ same: true });
  });

  it('lets three migrators that start at once apply each migration once', async () => {
    write(
      '20260101000000_slow',
      'create table slow (id int); insert into slow values (1); select pg_sleep(0.3);',
    );
    write('20260102000000_next', 'insert into slow values (2);');

    const applied = await Promise.all([run(), run(), run()]);

    expect(applied.flat().sort()).toEqual(['20260101000000_slow', '20260102000000_next']);
    expect(await query('select id from slow order by id')).toEqual([{ id: 1 }, { id: 2 }]);
  });

  it('builds an index without blocking when that stands alone in its file', async () => {
    write('20260101000000_table', 'create table big (id int);');
    write('20260102000000_index', 'create index concurrently big_id on big (id);');

    expect(await run()).toHaveLength(2);
  });
});

describe('the migrated database', () => {
  it('has every migration that is shipped', async () => {
    const applied = await ownerSql<{ migration_name: string }>(
      'select migration_name from "_prisma_migrations" where finished_at is not null order by 1',
    );

    expect(applied.map((row) => row.migration_name)).toEqual(await listMigrationNames());
  });

  it('lets the runtime login switch to every audience, inherit from none and own nothing', async () => {
    const members = await ownerSql(
      `select r.rolname as role, m.inherit_option as inherits, m.set_option as switches
       from pg_roles r left join pg_auth_members m on m.roleid = r.oid and m.member = 'ecf_web'::regrole
       where r.rolname like 'app\\_%' order by 1`,
    );
    const owned = await ownerSql(`select relname from pg_class where relowner = 'ecf_web'::regrole`);
    const [login] = await ownerSql(
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = 'ecf_web'`,
    );

    expect(members.length).toBeGreaterThan(0);
    for (const member of members) expect(member).toMatchObject({ inherits: false, switches: true });
    expect(owned).toEqual([]);
    expect(login).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false });
  });

  it('shows the runtime login no table before it has switched role', async () => {
    const refusal = await query('select 1 from person', process.env.DATABASE_URL).catch(
      (error: unknown) => error,
    );

    expect(refusal).toMatchObject({ code: '42501' });
  });
});
