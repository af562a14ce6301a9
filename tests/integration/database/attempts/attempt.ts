import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { today } from '@/lib/dates/clock';
import { addDays, type IsoDate } from '@/lib/dates/iso-date';
import type { World } from './world';

export const check = '23514';
export const exclusion = '23P01';
export const unique = '23505';
export const refused = '42501';

/** Something that the database must not let pass, or must. */
export interface Attempt {
  /** Name of the constraint, unique index or trigger's rule that it is stopped by. */
  rule: string;
  code: typeof check | typeof exclusion | typeof unique | typeof refused;
  how: string;
  sql: (world: World) => string;
}

export type Allowed = Pick<Attempt, 'how' | 'sql'>;

/** A day counted from today. */
export const day = (offset: number): IsoDate => addDays(today(), offset);

export type Values = Record<string, string | number | number[] | null>;

const literal = (value: Values[string]): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return `'{${value.join(',')}}'`;
  return pg.escapeLiteral(String(value));
};

export function change(table: string, row: { id: string } | null, values: Values): string {
  const id = row?.id ?? 'no such row';
  const set = Object.entries(values).map(([column, value]) => `${column} = ${literal(value)}`);
  return `update ${table} set ${set.join(', ')} where id = ${literal(id)}`;
}

/** Inserts the row once more, with another id and whatever else differs. */
export function copy(table: string, row: { id: string } | null, values: Values = {}): string {
  const id = row?.id ?? 'no such row';
  return copyWhere(table, `id = ${literal(id)}`, { id: randomUUID(), ...values });
}

export function copyWhere(table: string, where: string, values: Values): string {
  const json = literal(JSON.stringify(values));
  return `insert into ${table} select (jsonb_populate_record(r, ${json}::jsonb)).* from ${table} r where ${where}`;
}

export function both(...statements: string[]): string {
  return statements.join('; ');
}
