import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import type { Tx } from '@/lib/db/with-actor';
import type { AuditAction } from './actions';
import { type AuditedField, type AuditedSubject, isAuditedField } from './fields';

/** Calendar dates as `2026-09-01`, names and not ids, enumerations as they are stored. */
export type AuditScalar = string | number | boolean | null | readonly (string | number)[];

export interface AuditChange<Field extends string> {
  field: Field;
  /** null: nothing was there before. */
  was: AuditScalar;
  /** null: nothing is there now. */
  is: AuditScalar;
}

interface Deed {
  action: AuditAction;
  subjectId?: string;
  organisationId?: string | null;
  /** Names of fields that changed and whose values are not kept. */
  fields?: string[];
  /** Ids and counts only. */
  detail?: Record<string, string | number | boolean>;
  /** Whom it concerns: it stands in their history. The training period where there is one, else the school period. */
  people?: { personIds?: string[]; schoolPeriodIds?: string[]; trainingPeriodIds?: string[] };
}

type DeedWithChanges = {
  [Subject in AuditedSubject]: Deed & {
    subjectType: Subject;
    changes?: readonly AuditChange<AuditedField<Subject>>[];
  };
}[AuditedSubject];

/** Values can be given for the fields of lib/audit/fields.ts and for nothing else. */
export type AuditEntry = DeedWithChanges | (Deed & { subjectType: string; changes?: undefined });

const maximumLength = 500;

/** Writes who did what, in the transaction of the deed. What did not change is left out. */
export async function recordAudit(tx: Tx, actor: Actor, entry: AuditEntry): Promise<void> {
  await recordAudits(tx, actor, [entry]);
}

/** Many deeds of one actor at once, for imports and bulk actions. */
export async function recordAudits(tx: Tx, actor: Actor, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await tx.$executeRaw`
    select app.record_audits(${actor.kind}, ${actor.userId}::uuid, ${organisationOf(actor)}::uuid,
      ${JSON.stringify(entries.map(written))}::jsonb)`;
}

function written(entry: AuditEntry) {
  const changes = (entry.changes ?? [])
    .map(({ field, was, is }) => ({ field, was: text(was), is: text(is) }))
    .filter(({ was, is }) => was !== is);
  for (const { field } of changes)
    if (!isAuditedField(entry.subjectType, field))
      throw new Error(`The audit keeps no values of ${entry.subjectType}.${field}.`);
  return {
    action: entry.action,
    subjectType: entry.subjectType,
    subjectId: entry.subjectId ?? null,
    organisationId: entry.organisationId ?? null,
    fields: [...new Set([...changes.map(({ field }) => field), ...(entry.fields ?? [])])],
    detail: entry.detail ?? null,
    changes,
    personIds: entry.people?.personIds ?? [],
    schoolPeriodIds: entry.people?.schoolPeriodIds ?? [],
    trainingPeriodIds: entry.people?.trainingPeriodIds ?? [],
  };
}

function text(value: AuditScalar): string | null {
  if (value === null) return null;
  const words = typeof value === 'object' ? value.join(', ') : String(value);
  return words.length > maximumLength ? `${words.slice(0, maximumLength - 1)}…` : words;
}

function organisationOf(actor: Actor): string | null {
  if (actor.kind === 'school') return actor.schoolId;
  return actor.kind === 'staff' || actor.kind === 'facilitator' ? actor.organisationId : null;
}
