import { Explained } from './say.mjs';

/** Proves that a given database can be reached, or says in one sentence why not. */
export async function requireDatabase(variable, connectionString) {
  const { default: pg } = await import('pg');
  const { host, hostname, pathname } = parse(variable, connectionString);
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    const { rows } = await client.query(`select current_setting('server_version_num')::int as version`);
    if (rows[0].version < 180_000) {
      throw new Explained(
        `The database of ${variable} is older than PostgreSQL 18, which is the oldest that works.`,
      );
    }
  } catch (error) {
    throw error instanceof Explained ? error : new Explained(sentence(error));
  } finally {
    await client.end().catch(() => undefined);
  }

  function sentence(error) {
    if (error.code === '28P01' || error.code === '28000') {
      return `The database at ${host} refused the user or password of ${variable}.`;
    }
    if (error.code === '3D000')
      return `The server at ${host} has no database ${pathname.slice(1)}; make it first.`;
    const cause = error.code ?? error.errors?.[0]?.code ?? error.message;
    return `The database at ${host || hostname} cannot be reached (${cause}); check ${variable} and that the server runs.`;
  }
}

function parse(variable, connectionString) {
  try {
    const url = new URL(connectionString);
    if (url.protocol === 'postgres:' || url.protocol === 'postgresql:') return url;
  } catch {
    // Reported below, without the value: it may hold a password.
  }
  throw new Explained(
    `${variable} is not a connection string of the form postgresql://user:password@host:5432/database.`,
  );
}
