import { beforeAll, describe, expect, it } from 'vitest';
import { asAdministrator, asStaff } from '@/tests/factories/actors';
import { createDeliveryPartner, createLeadProvider } from '@/tests/factories/organisations';
import { createTenant, type Tenant } from '@/tests/factories/tenants';
import { ownerSql } from '@/tests/support/database';
import { asStanding, type Standing } from '@/tests/support/sql-session';
import { listTables, listWalledTables } from '../tables';
import { expectations, type Seen } from './expectations';
import { type Rows, rowsOf, seenBy, standingOf } from './standing';

let tenants: Record<'a' | 'b' | 'c' | 'd', Tenant>;
let rows: Record<'a' | 'b' | 'c' | 'd', Rows>;
let walled: string[];

/** Who looks, whose rows are theirs, and how many of each they should find in each of those schools' records. */
let viewers: Record<string, { standing: Standing; own: ('a' | 'b' | 'c' | 'd')[]; seen: Seen }>;

beforeAll(async () => {
  const [leadOne, leadTwo] = [await createLeadProvider(), await createLeadProvider()];
  const [partnerOne, partnerTwo] = [await createDeliveryPartner(), await createDeliveryPartner()];
  walled = (await listWalledTables()).filter((table) => table !== 'school' && table !== 'setting');
  const known = await rowsOf(await listTables(), []);
  const make = async (leadProvider: typeof leadOne, deliveryPartner: typeof partnerOne) => {
    const tenant = await createTenant({ leadProvider, deliveryPartner });
    const added = await rowsOf(walled, Object.values(known));
    for (const [table, ids] of Object.entries(added)) known[table] = [...(known[table] ?? []), ...ids];
    return [tenant, added] as const;
  };
  const a = await make(leadOne, partnerOne);
  const b = await make(leadOne, partnerTwo);
  const c = await make(leadTwo, partnerOne);
  const d = await make(leadTwo, partnerTwo);
  tenants = { a: a[0], b: b[0], c: c[0], d: d[0] };
  rows = { a: a[1], b: b[1], c: c[1], d: d[1] };
  viewers = {
    'an induction tutor': { standing: standingOf(tenants.a.tutor), own: ['a'], seen: expectations.tutor },
    'a headteacher': { standing: standingOf(tenants.b.head), own: ['b'], seen: expectations.head },
    'an ECT': { standing: standingOf(tenants.a.ectSelf), own: ['a'], seen: expectations.ect },
    'a mentor': { standing: standingOf(tenants.c.mentorSelf), own: ['c'], seen: expectations.mentor },
    'staff of a lead provider': {
      standing: standingOf(await asStaff(leadOne)),
      own: ['a', 'b'],
      seen: expectations.leadProviderStaff,
    },
    'staff of a delivery partner': {
      standing: standingOf(await asStaff(partnerOne)),
      own: ['a', 'c'],
      seen: expectations.deliveryPartnerStaff,
    },
    'a facilitator': {
      standing: standingOf(tenants.d.facilitator),
      own: ['d'],
      seen: expectations.facilitator,
    },
    'an administrator': {
      standing: standingOf(await asAdministrator()),
      own: ['a', 'b', 'c', 'd'],
      seen: expectations.administrator,
    },
  };
});

const names = [
  'an induction tutor',
  'a headteacher',
  'an ECT',
  'a mentor',
  'staff of a lead provider',
  'staff of a delivery partner',
  'a facilitator',
  'an administrator',
] as const;

const everybody = ['a', 'b', 'c', 'd'] as const;

it('is tried on schools that have something in every table behind a wall', () => {
  for (const key of everybody)
    expect(
      walled.filter((table) => (rows[key][table] ?? []).length === 0),
      key,
    ).toEqual([]);
});

describe.each(names)('%s', (name) => {
  const viewer = () => {
    const found = viewers[name];
    if (found === undefined) throw new Error(`Nobody called ${name}.`);
    return found;
  };

  it('sees what is theirs in every table, and no more of it than they should', async () => {
    const { standing, own, seen } = viewer();
    const found = await seenBy(standing, walled);
    const counted = Object.fromEntries(
      walled.map((table) => [
        table,
        found[table] === undefined
          ? 'no access'
          : own.map((key) => (rows[key][table] ?? []).filter((id) => found[table]?.includes(id)).length),
      ]),
    );
    const expected = Object.fromEntries(
      walled.map((table) => [table, seen[table] === undefined ? 'no access' : own.map(() => seen[table])]),
    );

    expect(counted).toEqual(expected);
  });

  it('sees no row of another school’s people, accounts or papers', async () => {
    const { standing, own } = viewer();
    const found = await seenBy(standing, walled);
    const foreign = everybody
      .filter((key) => !own.includes(key))
      .flatMap((key) =>
        walled.flatMap((table) =>
          (rows[key][table] ?? [])
            .filter((id) => found[table]?.includes(id))
            .map((id) => `${key} ${table} ${id}`),
        ),
      );

    expect(foreign).toEqual([]);
  });

  it('changes no row of another school, whatever their role may write', async () => {
    const { standing, own } = viewer();
    const writable = await ownerSql<{ table: string; column: string }>(
      `select relname as table, attname as column from pg_class join pg_attribute on attrelid = pg_class.oid
       where relname = any($1) and relnamespace = 'public'::regnamespace and attnum > 0 and not attisdropped
         and has_column_privilege($2, pg_class.oid, attnum, 'UPDATE') and attgenerated = '' and attidentity = ''`,
      [walled, standing.role],
    );
    const deletable = await ownerSql<{ table: string }>(
      `select name as table from unnest($1::text[]) name where has_table_privilege($2, name, 'DELETE')`,
      [walled, standing.role],
    );
    const foreign = everybody.filter((key) => !own.includes(key));
    const changed = await asStanding(standing, async (client) => {
      const counts: string[] = [];
      for (const key of foreign) {
        for (const { table, column } of writable) {
          const { rowCount } = await client.query(
            `update ${table} set ${column} = ${column} where ctid = any($1::tid[])`,
            [rows[key][table] ?? []],
          );
          if (rowCount !== 0) counts.push(`${key} ${table}.${column}`);
        }
        for (const { table } of deletable) {
          const { rowCount } = await client.query(`delete from ${table} where ctid = any($1::tid[])`, [
            rows[key][table] ?? [],
          ]);
          if (rowCount !== 0) counts.push(`${key} ${table} deleted`);
        }
      }
      return counts;
    });

    expect(changed).toEqual([]);
  });
});

describe.each(['app_school', 'app_self', 'app_staff', 'app_facilitator', 'app_admin'] as const)(
  '%s without anybody to act for',
  (role) => {
    it('sees no row behind a wall', async () => {
      const found = await seenBy({ role }, walled);

      expect(Object.entries(found).filter(([, ids]) => (ids ?? []).length > 0)).toEqual([]);
    });
  },
);

it.each(['app_school', 'app_self', 'app_staff', 'app_facilitator', 'app_auth'] as const)(
  'hides the mail server and the set-up code from %s, and shows it the public settings',
  async (role) => {
    await ownerSql(
      `insert into setting (key, value, updated_at) values ('mail_server', '{}', now()), ('setup_code', '{}', now()), ('links', '{}', now())
       on conflict do nothing`,
    );
    const keys = await asStanding({ role, settings: { user_id: tenants.a.tutor.userId } }, async (client) =>
      (await client.query<{ key: string }>('select key from setting')).rows.map(({ key }) => key),
    );

    expect(keys).toContain('links');
    expect(keys).not.toContain('mail_server');
    expect(keys).not.toContain('setup_code');
  },
);
