import 'server-only';
import { today } from '@/lib/dates/clock';
import { joinSql, type Sql, sql, sqlName } from '@/lib/db/sql';
import type { Tx } from '@/lib/db/with-actor';
import { RuleBroken } from '@/lib/errors';
import { type Effect, type EffectFields, type EffectSubject, type EffectValue, effectColumns } from './types';

/** Tables whose rows count their changes, for pages that were opened before. */
const versioned: ReadonlySet<EffectSubject> = new Set<EffectSubject>([
  'person',
  'school_period',
  'training_period',
  'registration',
  'mentorship',
  'group_membership',
]);

/**
 * Makes the changes of a plan, in order, each only while the record still is as the plan saw it. All or nothing is
 * the transaction's.
 *
 * @throws RuleBroken when a record has changed since, or when a rule of the database refuses the change
 */
export async function applyEffects(tx: Tx, effects: readonly Effect[]): Promise<void> {
  for (const effect of effects) await applyEffect(tx, effect);
}

/** The effects that take others back, last first. */
export function compensating(effects: readonly Effect[]): Effect[] {
  return effects.toReversed().map((effect) => ({ ...effect, was: effect.becomes, becomes: effect.was }));
}

async function applyEffect(tx: Tx, effect: Effect): Promise<void> {
  const changed = await tx.$executeRaw(statementOf(effect));
  if (changed !== 1)
    throw new RuleBroken('record_changed', 'A record that this would change has been changed meanwhile.');
}

function statementOf({ subject, subjectId, was, becomes }: Effect): Sql {
  const table = sqlName(subject);
  if (was === null && becomes !== null) return insertion(subject, subjectId, becomes);
  const as = was === null ? [] : conditions(subject, was);
  const here = joinSql([sql`${keyOf(subject)} = ${subjectId}::uuid`, ...as], ' and ');
  if (becomes === null) return sql`delete from ${table} where ${here}`;
  const values = Object.entries(becomes).map(
    ([field, value]) => sql`${columnOf(field)} = ${columnValue(subject, field, value)}`,
  );
  const counted = versioned.has(subject) ? [sql`version = version + 1`] : [];
  // What an appropriate body has told nothing of yet begins with the change.
  if (subject === 'induction')
    return sql`insert into induction (person_id, appropriate_body_id, as_of)
      values (${subjectId}::uuid, ${columnValue(subject, 'appropriateBodyId', becomes.appropriateBodyId ?? null)}, ${today()}::date)
      on conflict (person_id) do update set appropriate_body_id = excluded.appropriate_body_id
      where induction.appropriate_body_id is not distinct from ${columnValue(subject, 'appropriateBodyId', was?.appropriateBodyId ?? null)}`;
  return sql`update ${table} set ${joinSql([...values, ...counted], ', ')} where ${here}`;
}

function insertion(subject: EffectSubject, id: string, becomes: EffectFields): Sql {
  const fields = Object.entries(becomes);
  const columns = joinSql([keyOf(subject), ...fields.map(([field]) => columnOf(field))], ', ');
  const values = joinSql(
    [sql`${id}::uuid`, ...fields.map(([field, value]) => columnValue(subject, field, value))],
    ', ',
  );
  return sql`insert into ${sqlName(subject)} (${columns}) values (${values})`;
}

function conditions(subject: EffectSubject, was: EffectFields): Sql[] {
  return Object.entries(was).map(
    ([field, value]) => sql`${columnOf(field)} is not distinct from ${columnValue(subject, field, value)}`,
  );
}

function keyOf(subject: EffectSubject): Sql {
  return sqlName(subject === 'induction' ? 'person_id' : 'id');
}

function columnOf(field: string): Sql {
  return sqlName(field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
}

function columnValue(subject: EffectSubject, field: string, value: EffectValue): Sql {
  const types: Record<string, string> = effectColumns[subject];
  const type = types[field];
  if (type === undefined) throw new Error(`${subject}.${field} is not for requests to change`);
  return sql`${Array.isArray(value) ? [...value] : value}::${sqlName(type)}`;
}
