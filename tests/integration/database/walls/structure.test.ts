import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { ownerSql } from '@/tests/support/database';
import { listTables, listWalledTables, publicReferenceTables } from '../tables';

describe('every table', () => {
  it('has row-level security, enabled and forced, unless it is on the list of public reference data', async () => {
    const walls = await ownerSql<{ name: string; enabled: boolean; forced: boolean }>(
      `select relname as name, relrowsecurity as enabled, relforcerowsecurity as forced from pg_class
       where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> '_prisma_migrations'`,
    );
    const without = walls.filter(({ enabled, forced }) => !enabled || !forced).map(({ name }) => name);

    expect(without.filter((name) => !publicReferenceTables.includes(name))).toEqual([]);
  });

  it('on the list of public reference data exists', async () => {
    expect(await listTables()).toEqual(expect.arrayContaining(publicReferenceTables));
  });

  it('on the list of public reference data names no person, account or school period', async () => {
    const columns = await ownerSql<{ name: string }>(
      `select table_name || '.' || column_name as name from information_schema.columns
       where table_schema = 'public' and table_name = any($1)
         and column_name ~ '(person|user|school_period|training_period|trn)'`,
      [publicReferenceTables],
    );

    expect(columns.map(({ name }) => name)).toEqual([]);
  });

  it('behind a wall lets its owner and the worker through, so that backfills, dumps and jobs see all of it', async () => {
    const policies = await ownerSql<{ table: string; policy: string; roles: string }>(
      `select tablename as table, policyname as policy, array_to_string(roles, ',') as roles from pg_policies
       where schemaname = 'public' and qual = 'true' and with_check = 'true' and cmd = 'ALL'`,
    );
    const has = (table: string, policy: string, roles: string) =>
      policies.some((entry) => entry.table === table && entry.policy === policy && entry.roles === roles);
    const missing = (await listWalledTables()).flatMap((table) => [
      ...(has(table, 'owner_all', 'ecf_owner') ? [] : [`${table}: policy owner_all to the owner`]),
      ...(has(table, 'worker_all', 'app_worker') ? [] : [`${table}: policy worker_all to app_worker`]),
    ]);

    expect(missing).toEqual([]);
  });

  it('shows an audience everything only where that is meant', async () => {
    const open = await ownerSql<{ name: string }>(
      `select tablename || ' to ' || unnest(roles) as name from pg_policies
       where schemaname = 'public' and qual = 'true' and policyname not in ('owner_all', 'worker_all') order by 1`,
    );

    // Sign-in acts before there is an actor; names and addresses of schools are the register's, and public.
    const isPublic = (name: string) => publicReferenceTables.some((table) => name.startsWith(`${table} to `));
    expect(
      open
        .map(({ name }) => name)
        .filter((name) => !/ to app_auth$|^school to /.test(name) && !isPublic(name)),
    ).toEqual([]);
  });

  it('can be reached from a foreign key by an index', async () => {
    const unindexed = await ownerSql<{ name: string }>(
      `select conrelid::regclass || '.' || attname as name from pg_constraint
       join pg_attribute on attrelid = conrelid and attnum = conkey[1]
       where contype = 'f' and connamespace = 'public'::regnamespace
         and confrelid in ('person'::regclass, 'school_period'::regclass, 'training_period'::regclass, 'school'::regclass, 'users'::regclass)
         and not exists (select from pg_index where indrelid = conrelid and indkey[0] = conkey[1])`,
    );

    expect(unindexed).toEqual([]);
  });
});

describe('the roles of the audiences', () => {
  it('own nothing, may not sign in, and are bound by the walls', async () => {
    const roles = await ownerSql(
      `select rolname as name, rolcanlogin, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication
       from pg_roles where rolname like 'app\\_%' order by 1`,
    );
    const owned = await ownerSql<{ name: string }>(
      `select objid::text as name from pg_shdepend where deptype = 'o' and dbid in (0, (select oid from pg_database where datname = current_database()))
         and refobjid in (select oid from pg_roles where rolname like 'app\\_%' or rolname = 'ecf_web')`,
    );

    expect(roles.map(({ name }) => name)).toEqual([
      'app_admin',
      'app_auth',
      'app_facilitator',
      'app_school',
      'app_self',
      'app_staff',
      'app_worker',
    ]);
    for (const { name, ...powers } of roles)
      expect(
        Object.values(powers).every((power) => power === false),
        name,
      ).toBe(true);
    expect(owned).toEqual([]);
  });

  it('may not become one another or the owner', async () => {
    const memberships = await ownerSql<{ name: string }>(
      `select pg_get_userbyid(member) || ' in ' || pg_get_userbyid(roleid) as name from pg_auth_members
       where pg_get_userbyid(member) like 'app\\_%' or (pg_get_userbyid(member) = 'ecf_web' and pg_get_userbyid(roleid) not like 'app\\_%')`,
    );

    expect(memberships).toEqual([]);
  });

  it('never write people or school periods, which a foreign key would then show them', async () => {
    const writers = await ownerSql<{ name: string }>(
      `select rolname || ' ' || privilege || ' ' || relname as name
       from pg_roles, unnest(array['INSERT', 'DELETE', 'TRUNCATE']) privilege, unnest(array['person', 'school_period']) relname
       where rolname like 'app\\_%' and rolname <> 'app_worker' and has_table_privilege(rolname, relname, privilege)`,
    );

    expect(writers).toEqual([]);
  });

  it('cannot create anything in the database', async () => {
    const creators = await ownerSql(
      `select rolname, nspname from pg_roles, pg_namespace where (rolname like 'app\\_%' or rolname = 'ecf_web')
       and nspname in ('public', 'app', 'graphile_worker') and has_schema_privilege(rolname, nspname, 'CREATE')`,
    );

    expect(creators).toEqual([]);
  });
});

describe('functions that see more than their caller', () => {
  it('have a fixed search path and belong to the owner', async () => {
    const loose = await ownerSql<{ name: string }>(
      `select proname as name from pg_proc where pronamespace = 'app'::regnamespace and prosecdef
       and (proowner <> 'ecf_owner'::regrole or not coalesce(proconfig::text like '%search_path=public, pg_temp%', false))`,
    );

    expect(loose).toEqual([]);
  });

  it('are executed by nobody who was not named', async () => {
    const open = await ownerSql<{ name: string }>(
      `select proname as name from pg_proc, aclexplode(coalesce(proacl, acldefault('f', proowner)))
       where pronamespace = 'app'::regnamespace and grantee = 0 and privilege_type = 'EXECUTE'`,
    );

    expect(open).toEqual([]);
  });
});

it('tells the login of the web nothing before it has switched role', async () => {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const answers: string[] = [];
  for (const table of await listTables()) {
    const answer = await client.query(`select 1 from ${table} limit 1`).catch((error: unknown) => error);
    answers.push(answer instanceof pg.DatabaseError ? `${answer.code}` : `${table} can be read`);
  }
  await client.end();

  expect([...new Set(answers)]).toEqual(['42501']);
});
