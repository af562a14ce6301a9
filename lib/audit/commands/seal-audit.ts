import 'server-only';
import { systemActor } from '@/lib/auth/actor';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { currentFormat, genesis, linesOf, sealedAtOnce, sealHash } from '../chain';

/**
 * Seals the audit events that wait, a batch in each transaction. Whoever seals holds a lock, so that of two at once
 * the second finds what the first left. The hash goes to the log as well: a copy that nobody who can write to the
 * database can change.
 */
export async function sealAudit(): Promise<void> {
  for (;;) {
    const sealed = await withActor(systemActor(), sealBatch, { timeout: 60_000 });
    if (sealed !== null) console.info(`Audit seal ${sealed.number}: ${sealed.events} events, ${sealed.hash}`);
    if (sealed === null || sealed.events < sealedAtOnce) return;
  }
}

async function sealBatch(tx: Tx): Promise<{ number: bigint; events: number; hash: string } | null> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('audit_seal'))`;
  const waiting = await tx.$queryRaw<{ id: bigint }[]>`
    delete from audit_unsealed where event_id in (select event_id from audit_unsealed order by event_id limit ${sealedAtOnce})
    returning event_id as id`;
  const eventIds = waiting.map(({ id }) => id).sort((a, b) => (a < b ? -1 : 1));
  const [fromId, toId] = [eventIds.at(0), eventIds.at(-1)];
  if (fromId === undefined || toId === undefined) return null;
  const last = await tx.auditSeal.findFirst({
    orderBy: { number: 'desc' },
    select: { number: true, hash: true },
  });
  const facts = { number: (last?.number ?? 0n) + 1n, previousHash: last?.hash ?? genesis, eventIds };
  const lines = await linesOf(tx, eventIds);
  const hash = sealHash(
    facts,
    lines.map(({ line }) => line),
  );
  await tx.auditSeal.create({
    data: { ...facts, fromId, toId, format: currentFormat, hash },
    select: { number: true },
  });
  return { number: facts.number, events: eventIds.length, hash };
}
