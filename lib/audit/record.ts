import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import type { Tx } from '@/lib/db/with-actor';

export interface AuditEntry {
  /** Past tense, by noun: `invitation.sent`, `schedule.exported`. */
  action: string;
  subjectType: string;
  subjectId?: string;
  organisationId?: string | null;
  /** Names of the fields that changed; never their values. */
  fields?: string[];
  /** Ids and counts only. */
  detail?: Record<string, string | number | boolean>;
}

/** Writes who did what, in the transaction of the deed. */
export async function recordAudit(tx: Tx, actor: Actor, entry: AuditEntry): Promise<void> {
  const detail = entry.detail === undefined ? null : JSON.stringify(entry.detail);
  await tx.$executeRaw`
    select app.record_audit(${actor.kind}, ${actor.userId}::uuid, ${entry.action}, ${entry.subjectType},
      ${entry.subjectId ?? null}, ${entry.organisationId ?? null}::uuid, ${entry.fields ?? []}::text[], ${detail}::jsonb)`;
}
