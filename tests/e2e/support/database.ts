import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { type PersonaKey, personaOf } from '../../../prisma/seed/personas';

let pool: pg.Pool | undefined;

/** SQL on the product's database as its owner: to know what is there, never to change what a journey is about. */
export async function sql<Row extends pg.QueryResultRow>(
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  pool ??= new pg.Pool({ connectionString: process.env.DIRECT_DATABASE_URL, max: 2, allowExitOnIdle: true });
  return (await pool.query<Row>(text, values)).rows;
}

export interface Signed {
  name: string;
  value: string;
  /** For a `Cookie:` header. */
  header: string;
}

/** Signs a persona in by a row, as their code would; journeys about signing in type the code. */
export function signIn(persona: PersonaKey): Promise<Signed> {
  return signInAs(personaOf(persona).email);
}

export async function signInAs(email: string): Promise<Signed> {
  const value = randomBytes(32).toString('base64url');
  await sql(
    `insert into session (session_token, user_id, expires)
     select $1, id, now() + interval '12 hours' from users where email = $2`,
    [createHash('sha256').update(value).digest('hex'), email],
  );
  return { name: 'ecf-session', value, header: `ecf-session=${value}` };
}
