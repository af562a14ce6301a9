import { createHash } from 'node:crypto';
import type { Tx } from '@/lib/db/with-actor';

/** What stands before the first seal. */
export const genesis = '0'.repeat(64);

/** How events are written out. A later format is added here beside this one: old seals are verified by theirs. */
export const currentFormat = 1;

export const sealedAtOnce = 1000;

/**
 * One line for each of the events that exist, by id: everything that was recorded, and of values their hashes, so
 * that an erased value changes no line. Text of jsonb is the same on every server, whatever its time zone.
 */
export async function linesOf(tx: Tx, ids: readonly bigint[]): Promise<{ id: bigint; line: string }[]> {
  return tx.$queryRaw<{ id: bigint; line: string }[]>`
    select e.id, jsonb_build_array(e.id, (extract(epoch from e.at) * 1000)::bigint, e.actor_kind, e.actor_user_id,
      e.actor_organisation_id, e.action, e.subject_type, e.subject_id, e.organisation_id, to_jsonb(e.fields), e.detail,
      e.value_hashes, (select jsonb_agg(jsonb_build_array(p.id, p.person_id, p.school_period_id, p.training_period_id)
        order by p.id) from audit_person p where p.event_id = e.id))::text as line
    from audit_event e where e.id = any(${ids}::bigint[]) order by e.id`;
}

export interface SealFacts {
  number: bigint;
  previousHash: string;
  eventIds: readonly bigint[];
}

/** SHA-256 over the seal before, the seal's own number and ids, and the lines of its events. */
export function sealHash({ number, previousHash, eventIds }: SealFacts, lines: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of [previousHash, String(number), eventIds.join(','), ...lines]) hash.update(`${part}\n`);
  return hash.digest('hex');
}
