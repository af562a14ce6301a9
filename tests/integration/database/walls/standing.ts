import pg from 'pg';
import type { Actor } from '@/lib/auth/actor';
import { ownerSql } from '@/tests/support/database';
import { type AppRole, asStanding, type Standing } from '@/tests/support/sql-session';

const roleOf: Record<Exclude<Actor['kind'], 'sign-in' | 'system'>, AppRole> = {
  school: 'app_school',
  self: 'app_self',
  staff: 'app_staff',
  facilitator: 'app_facilitator',
  administrator: 'app_admin',
};

/** Where an actor stands in the database, written down here once more so that a mistake of withActor shows. */
export function standingOf(actor: Actor): Standing {
  if (actor.kind === 'sign-in' || actor.kind === 'system') throw new Error('Stands behind no wall.');
  return {
    role: roleOf[actor.kind],
    settings: {
      user_id: actor.userId,
      ...(actor.kind === 'self' ? { person_id: actor.personId } : {}),
      ...(actor.kind === 'school' ? { school_ids: `{${actor.schoolId}}` } : {}),
      ...(actor.kind === 'staff' ? { partner_ids: `{${actor.organisationId}}` } : {}),
    },
  };
}

/** Places of rows by table; they stay the same as long as nobody updates the row. */
export type Rows = Record<string, string[]>;

export async function rowsOf(tables: string[], known: string[][]): Promise<Rows> {
  const index = new Set(known.flat());
  const found: Rows = {};
  for (const table of tables) {
    const places = await ownerSql<{ place: string }>(`select '${table} ' || ctid as place from ${table}`);
    found[table] = places.map(({ place }) => place).filter((place) => !index.has(place));
  }
  return found;
}

/** Without an entry the role has no right to read the table at all. */
export async function seenBy(standing: Standing, tables: string[]): Promise<Partial<Rows>> {
  return asStanding(standing, async (client) => {
    const found: Partial<Rows> = {};
    for (const table of tables) {
      const places = await placesSeen(client, `select '${table} ' || ctid as place from ${table}`);
      // Whoever may read some columns only sees the row all the same.
      found[table] = places ?? (await placesOfIds(client, table));
    }
    return found;
  });
}

/** Undefined when the standing may not ask. */
async function placesSeen(client: pg.ClientBase, select: string): Promise<string[] | undefined> {
  await client.query('savepoint before');
  try {
    const { rows } = await client.query<{ place: string }>(select);
    return rows.map(({ place }) => place);
  } catch (error) {
    await client.query('rollback to savepoint before');
    const isRefused = error instanceof pg.DatabaseError && ['42501', '42703'].includes(error.code ?? '');
    if (!isRefused) throw error;
    return undefined;
  }
}

async function placesOfIds(client: pg.ClientBase, table: string): Promise<string[] | undefined> {
  const ids = await placesSeen(client, `select id::text as place from ${table}`);
  if (ids === undefined) return undefined;
  const rows = await ownerSql<{ id: string; place: string }>(
    `select id::text, '${table} ' || ctid as place from ${table}`,
  );
  return rows.filter(({ id }) => ids.includes(id)).map(({ place }) => place);
}
