import 'server-only';
import { systemActor } from '@/lib/auth/actor';
import { absoluteSeconds, idleSeconds } from '@/lib/auth/session-limits';
import { now } from '@/lib/dates/clock';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { importHours, keptDays } from '../periods';

const hour = 60 * 60 * 1000;
const ago = (milliseconds: number) => new Date(now().getTime() - milliseconds);
const daysAgo = (days: number) => ago(days * 24 * hour);

/**
 * Deletes what is over and named people: ended sessions, old codes, counts of tries, mail that was delivered, forms that
 * were left half-way, and the files and rows of imports. The worker's nightly task; each part is a transaction of its own, so that a large one
 * holds nobody up.
 */
export async function cleanUp(): Promise<void> {
  for (const part of [
    endSessions,
    forgetMail,
    forgetJourneys,
    giveUpImports,
    forgetImports,
    eraseAuditValues,
  ])
    await withActor(systemActor(), part, { timeout: 5 * 60_000 });
}

async function endSessions(tx: Tx): Promise<void> {
  await tx.session.deleteMany({
    where: {
      OR: [
        { expires: { lt: now() } },
        { lastSeenAt: { lt: ago(idleSeconds * 1000) } },
        { createdAt: { lt: ago(absoluteSeconds * 1000) } },
      ],
    },
  });
  await tx.verificationToken.deleteMany({ where: { expires: { lt: now() } } });
  await tx.throttleCounter.deleteMany({
    where: { windowStartsAt: { lt: daysAgo(keptDays.throttleCounters) } },
  });
}

async function forgetMail(tx: Tx): Promise<void> {
  await tx.mailMessage.deleteMany({
    where: {
      state: { in: ['accepted', 'permanent_failure'] },
      createdAt: { lt: daysAgo(keptDays.mail) },
      OR: [{ handedOverAt: null }, { handedOverAt: { lt: daysAgo(keptDays.mail) } }],
    },
  });
}

async function forgetJourneys(tx: Tx): Promise<void> {
  await tx.journey.deleteMany({ where: { updatedAt: { lt: daysAgo(keptDays.journeys) } } });
}

/** What was never decided about is cancelled; what got stuck says so, in place of seeming to go on for ever. */
async function giveUpImports(tx: Tx): Promise<void> {
  await tx.importBatch.updateMany({
    where: { state: 'ready', checkedAt: { lt: daysAgo(keptDays.importRows) } },
    data: { state: 'cancelled', version: { increment: 1 } },
  });
  await tx.$executeRaw`
    update import_batch set state = 'failed', version = version + 1,
      problem = 'Something went wrong on our side, and the file could not be dealt with. Upload it once more.'
    where state in ('uploaded', 'checking', 'applying') and created_at < ${ago(importHours * hour)}
      and greatest(created_at, checked_at) < ${ago(importHours * hour)}
      and not exists (select from audit_event a where a.subject_type = 'import' and a.subject_id = import_batch.id::text
        and a.at >= ${ago(importHours * hour)})`;
}

async function forgetImports(tx: Tx): Promise<void> {
  const isOver = { state: { in: ['applied' as const, 'failed' as const, 'cancelled' as const] } };
  await tx.importChunk.deleteMany({ where: { batch: isOver } });
  await tx.importRow.deleteMany({
    where: { batch: { ...isOver, createdAt: { lt: daysAgo(keptDays.importRows) } } },
  });
  await tx.importRow.deleteMany({ where: { batch: { state: { in: ['failed', 'cancelled'] } } } });
}

/** Of people who are no longer kept. Events, their seals and the hashes of the values stay. */
async function eraseAuditValues(tx: Tx): Promise<void> {
  await tx.$executeRaw`select app.erase_audit_values()`;
}
