import 'server-only';
import { Prisma } from './generated/client';

/** A piece of SQL with its values, to be put into the `$queryRaw` of a transaction or into another piece. */
export type Sql = Prisma.Sql;

export const { sql, join: joinSql } = Prisma;

/** The name of a table, column or type, from a constant of ours. @throws Error for anything that is not a plain name */
export function sqlName(name: string): Sql {
  if (!/^[a-z_]+(\[\])?$/.test(name)) throw new Error(`${name} is no name of the database`);
  return Prisma.raw(name);
}
