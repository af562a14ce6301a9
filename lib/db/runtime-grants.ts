import pg, { type Client } from 'pg';

/** One group role per audience, made by the first migration; a transaction switches to one of them. */
const RUNTIME_ROLES = [
  'app_school',
  'app_self',
  'app_staff',
  'app_facilitator',
  'app_admin',
  'app_auth',
  'app_worker',
];

/**
 * Makes the runtime login a member of the audiences' roles. It inherits nothing from them: without the switch of
 * role at the start of a transaction it can read no table but the list of migrations.
 */
export async function grantRuntimeRoles(owner: Client, runtimeUrl: string): Promise<void> {
  const login = await loginOf(runtimeUrl, owner);
  const { rows } = await owner.query<{ rolname: string }>(
    'select rolname from pg_roles where rolname = any($1)',
    [RUNTIME_ROLES],
  );
  const member = pg.escapeIdentifier(login);
  for (const { rolname } of rows) {
    await owner.query(`grant ${pg.escapeIdentifier(rolname)} to ${member} with inherit false, set true`);
  }
  await owner.query(`grant usage on schema public to ${member}`);
  await owner.query(
    `grant select (migration_name, finished_at, rolled_back_at) on public."_prisma_migrations" to ${member}`,
  );
}

async function loginOf(runtimeUrl: string, owner: Client): Promise<string> {
  const user = decodeURIComponent(new URL(runtimeUrl).username);
  if (user) return user;
  const { rows } = await owner.query<{ current_user: string }>('select current_user');
  if (!rows[0]) throw new Error('The database did not say who is connected to it.');
  return rows[0].current_user;
}
