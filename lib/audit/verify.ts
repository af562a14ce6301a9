import 'server-only';
import type { SystemActor } from '@/lib/auth/actor';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { currentFormat, genesis, linesOf, sealHash } from './chain';

export interface Verified {
  seals: number;
  events: number;
  /** Events that wait for their seal. */
  waiting: number;
  last: { number: bigint; hash: string } | null;
  /** What is wrong, the first of it; null when everything is as it was recorded. */
  broken: string | null;
}

/** A hash that was noted down elsewhere, such as from the log: it shows when the whole chain was written anew. */
export interface KnownSeal {
  number: bigint;
  hash: string;
}

/** Computes every seal anew, and looks for events and values that no seal knows. */
export async function verifyAudit(actor: SystemActor, known?: KnownSeal): Promise<Verified> {
  return withActor(actor, (tx) => verify(tx, known), { timeout: 60 * 60_000 });
}

async function verify(tx: Tx, known: KnownSeal | undefined): Promise<Verified> {
  const found: Verified = {
    seals: 0,
    events: 0,
    waiting: await tx.auditUnsealed.count(),
    last: null,
    broken: null,
  };
  for (;;) {
    const seal = await tx.auditSeal.findFirst({
      where: { number: { gt: found.last?.number ?? 0n } },
      orderBy: { number: 'asc' },
    });
    if (seal === null) break;
    const expected = (found.last?.number ?? 0n) + 1n;
    if (seal.number !== expected) return { ...found, broken: `Seal ${expected} is missing.` };
    const previous = found.last?.hash ?? genesis;
    if (seal.previousHash !== previous)
      return { ...found, broken: `Seal ${seal.number} does not follow on seal ${seal.number - 1n}.` };
    const broken = await brokenSeal(tx, seal);
    if (broken !== null) return { ...found, broken };
    if (known?.number === seal.number && known.hash !== seal.hash)
      return { ...found, broken: `Seal ${seal.number} is not the one that was noted down.` };
    found.last = { number: seal.number, hash: seal.hash };
    found.seals += 1;
    found.events += seal.eventIds.length;
  }
  if (known !== undefined && known.number > (found.last?.number ?? 0n))
    return { ...found, broken: `Seal ${known.number} is missing.` };
  return { ...found, broken: (await unknownEvent(tx)) ?? (await changedValue(tx)) };
}

type Seal = NonNullable<Awaited<ReturnType<Tx['auditSeal']['findFirst']>>>;

async function brokenSeal(tx: Tx, seal: Seal): Promise<string | null> {
  if (seal.format !== currentFormat) return `Seal ${seal.number} has an unknown format.`;
  if (seal.fromId !== seal.eventIds.at(0) || seal.toId !== seal.eventIds.at(-1))
    return `Seal ${seal.number} names other events than it covers.`;
  const lines = await linesOf(tx, seal.eventIds);
  const present = new Set(lines.map(({ id }) => id));
  const missing = seal.eventIds.find((id) => !present.has(id));
  if (missing !== undefined) return `Seal ${seal.number}: event ${missing} is missing.`;
  const hash = sealHash(
    seal,
    lines.map(({ line }) => line),
  );
  return hash === seal.hash ? null : `Seal ${seal.number} is broken: its events or the seal were changed.`;
}

async function unknownEvent(tx: Tx): Promise<string | null> {
  const [event] = await tx.$queryRaw<{ id: bigint }[]>`
    select min(id) as id from (select id from audit_event
      except (select unnest(event_ids) from audit_seal union all select event_id from audit_unsealed)) unknown
    having min(id) is not null`;
  return event === undefined ? null : `Event ${event.id} is in no seal and does not wait for one.`;
}

async function changedValue(tx: Tx): Promise<string | null> {
  // Written out here, and not by the database's own function, which whoever tampers could replace.
  const [value] = await tx.$queryRaw<{ id: bigint; field: string; number: bigint | null }[]>`
    select v.event_id as id, v.field,
      (select s.number from audit_seal s where v.event_id between s.from_id and s.to_id and v.event_id = any(s.event_ids)) as number
    from audit_value v left join audit_event e on e.id = v.event_id
    where (e.value_hashes ->> v.field) is distinct from
      encode(sha256(v.salt || convert_to(jsonb_build_array(v.field, v.was, v."is")::text, 'UTF8')), 'hex')
    order by v.event_id limit 1`;
  if (value === undefined) return null;
  const where = value.number === null ? 'Not sealed yet' : `Seal ${value.number}`;
  return `${where}: the value of ${value.field} of event ${value.id} is not the one that was recorded.`;
}
