import pg from 'pg';

export type AppRole =
  | 'app_school'
  | 'app_self'
  | 'app_staff'
  | 'app_facilitator'
  | 'app_admin'
  | 'app_auth'
  | 'app_worker';

export interface Standing {
  /** null: the owner of the tables. */
  role: AppRole | null;
  /** Without the `app.` in front. */
  settings?: Partial<Record<'user_id' | 'person_id' | 'school_ids' | 'partner_ids' | 'today', string>>;
}

const pools = new Map<string, pg.Pool>();

function poolOf(connectionString: string | undefined): pg.Pool {
  const url = connectionString ?? '';
  const pool = pools.get(url) ?? new pg.Pool({ connectionString: url, max: 8, allowExitOnIdle: true });
  pools.set(url, pool);
  return pool;
}

/**
 * Plain SQL as one of the database's roles, in the way in which the product takes it: the runtime login switches
 * to the role for one transaction. What was done is rolled back unless `keep` is set.
 */
export async function asStanding<Result>(
  { role, settings = {} }: Standing,
  work: (client: pg.PoolClient) => Promise<Result>,
  { keep = false } = {},
): Promise<Result> {
  const pool = poolOf(role === null ? process.env.DIRECT_DATABASE_URL : process.env.DATABASE_URL);
  const client = await pool.connect();
  try {
    await client.query('begin');
    if (role !== null) await client.query(`set local role ${role}`);
    for (const [name, value] of Object.entries(settings))
      await client.query('select set_config($1, $2, true)', [`app.${name}`, value]);
    const result = await work(client);
    await client.query(keep ? 'commit' : 'rollback');
    return result;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

/** What the database said against it; null when it let it pass, deferred rules included. */
export async function refusalOf(standing: Standing, sql: string): Promise<pg.DatabaseError | null> {
  try {
    await asStanding(standing, async (client) => {
      await client.query(sql);
      await client.query('set constraints all immediate');
    });
    return null;
  } catch (error) {
    if (error instanceof pg.DatabaseError) return error;
    throw error;
  }
}
