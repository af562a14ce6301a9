import 'server-only';
import { Prisma } from './generated/client';

/** A piece of SQL with its values, to be put into the `$queryRaw` of a transaction or into another piece. */
export type Sql = Prisma.Sql;

export const { sql, join: joinSql } = Prisma;
