import 'server-only';
import { today } from '@/lib/dates/clock';
import { isIsoDate, toDateColumn } from '@/lib/dates/iso-date';
import type { Tx } from '@/lib/db/with-actor';
import { RuleBroken } from '@/lib/errors';
import { type Effect, type EffectFields, type EffectSubject, effectFields } from './types';

interface Records {
  createMany(args: { data: object[] }): Promise<{ count: number }>;
  updateMany(args: { where: object; data: object }): Promise<{ count: number }>;
  deleteMany(args: { where: object }): Promise<{ count: number }>;
}

/** The tables of all subjects take the same three calls; which fields each has is checked by `stored`. */
function recordsOf(tx: Tx, subject: EffectSubject): Records {
  const tables: Record<EffectSubject, unknown> = {
    person: tx.person,
    school_period: tx.schoolPeriod,
    training_period: tx.trainingPeriod,
    registration: tx.registration,
    mentorship: tx.mentorship,
    group_membership: tx.groupMembership,
    absence: tx.absence,
    induction: tx.induction,
  };
  return tables[subject] as Records;
}

/** Records without a count of their changes. */
const uncounted: ReadonlySet<EffectSubject> = new Set<EffectSubject>(['absence', 'induction']);

/**
 * Makes the changes of a plan, in order, each only while the record still is as the plan saw it. All or nothing is
 * the transaction's.
 *
 * @throws RuleBroken when a record has changed since, or when a rule of the database refuses the change
 */
export async function applyEffects(tx: Tx, effects: readonly Effect[]): Promise<void> {
  for (const effect of effects) {
    const count = await applyEffect(tx, effect);
    if (count !== 1)
      throw new RuleBroken('record_changed', 'A record that this would change has been changed meanwhile.');
  }
}

/** The effects that take others back, last first. */
export function compensating(effects: readonly Effect[]): Effect[] {
  return effects.toReversed().map((effect) => ({ ...effect, was: effect.becomes, becomes: effect.was }));
}

async function applyEffect(tx: Tx, { subject, subjectId, was, becomes }: Effect): Promise<number> {
  const records = recordsOf(tx, subject);
  const key = subject === 'induction' ? { personId: subjectId } : { id: subjectId };
  const data = becomes === null ? {} : stored(subject, becomes);
  if (was === null) return (await records.createMany({ data: [{ ...key, ...data }] })).count;
  const where = { ...key, ...unchanged(stored(subject, was)) };
  if (becomes === null) return (await records.deleteMany({ where })).count;
  const counted = uncounted.has(subject) ? {} : { version: { increment: 1 } };
  const { count } = await records.updateMany({ where, data: { ...data, ...counted } });
  if (count === 1 || subject !== 'induction') return count;
  // Of an induction that nobody has told anything of yet, this is the first that is known.
  const known = await tx.induction.count({ where: { personId: subjectId } });
  if (known > 0) return count;
  return (await records.createMany({ data: [{ ...key, ...data, asOf: toDateColumn(today()) }] })).count;
}

/** The fields as their columns hold them. @throws Error for one that is not for requests to change */
function stored(subject: EffectSubject, fields: EffectFields): Record<string, unknown> {
  const allowed: readonly string[] = effectFields[subject];
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => {
      if (!allowed.includes(field)) throw new Error(`${subject}.${field} is not for requests to change`);
      const isDate = /(On|Since)$/.test(field) && typeof value === 'string' && isIsoDate(value);
      return [field, isDate ? toDateColumn(value) : value];
    }),
  );
}

function unchanged(fields: Record<string, unknown>): Record<string, unknown> {
  const conditions = Object.entries(fields).map(([field, value]) => {
    if (!Array.isArray(value)) return { [field]: value };
    // A list that was never given is stored as nothing or as an empty one.
    if (value.length === 0) return { OR: [{ [field]: { isEmpty: true } }, { [field]: { equals: null } }] };
    return { [field]: { equals: value } };
  });
  return { AND: conditions };
}
