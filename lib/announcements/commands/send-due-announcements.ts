import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import { systemActor } from '@/lib/auth/actor';
import { now } from '@/lib/dates/clock';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { enqueueJob } from '@/lib/jobs/enqueue';
import { notify } from '@/lib/notifications/notify';
import { reachOf, readAudience } from '../audience';
import { beginSending } from '../begin-sending';
import { finishSending } from '../finish-sending';

/**
 * Once a minute: begins what is due, goes on with what a process that ended left, and finishes what has reached everybody.
 */
export async function sendDueAnnouncements(): Promise<void> {
  const due = await withActor(systemActor(), (tx) =>
    tx.announcement.findMany({
      where: { state: 'scheduled', sendAt: { lte: now() } },
      select: { id: true },
      orderBy: { sendAt: 'asc' },
    }),
  );
  for (const { id } of due) await withActor(systemActor(), (tx) => begin(tx, id));
  await withActor(systemActor(), goOn);
}

async function begin(tx: Tx, id: string): Promise<void> {
  await tx.$queryRaw`select 1 from announcement where id = ${id}::uuid for update`;
  const announcement = await tx.announcement.findFirst({
    where: { id, state: 'scheduled', sendAt: { lte: now() } },
  });
  if (announcement === null) return;
  const audience = readAudience(announcement.audience);
  const { people } = await reachOf(tx, announcement.organisationId, audience, announcement.kind);
  const actor = systemActor(announcement.writtenById);
  const entry = { subjectType: 'announcement', subjectId: id, organisationId: announcement.organisationId };
  if (people > 0) {
    await beginSending(tx, { ...announcement, audience, last: null }, announcement.writtenById);
    await recordAudit(tx, actor, { ...entry, action: 'announcement.sent', detail: { people } });
    return;
  }
  const problem = 'Nobody was in the audience when it was due.';
  await tx.announcement.update({
    where: { id },
    data: { state: 'cancelled', stateSince: now(), problem, version: { increment: 1 } },
  });
  await recordAudit(tx, actor, { ...entry, action: 'announcement.cancelled' });
  await notify(tx, {
    userIds: [announcement.writtenById],
    organisationId: announcement.organisationId,
    kind: 'announcement',
    title: `Not sent: ${announcement.subject}`,
    body: problem,
    href: `/staff/announcements/${id}`,
    subjectType: 'announcement',
    subjectId: id,
  });
}

async function goOn(tx: Tx): Promise<void> {
  const unfinished = await tx.$queryRaw<{ id: string; waits: boolean }[]>`
    select v.id, v.recipients is null or exists (select from announcement_recipient r
      where r.version_id = v.id and r.told_at is null and r.stopped_at is null) as waits
    from announcement a join lateral (select id, recipients from announcement_version where announcement_id = a.id
      order by number desc limit 1) v on true
    where a.state = 'sending'`;
  for (const { id, waits } of unfinished) {
    // A job that a process took with it keeps its lock for hours; this one is another.
    if (waits) await enqueueJob(tx, 'fan-out-announcement', { versionId: id }, { key: `announcement:${id}` });
    else await finishSending(tx, id);
  }
}
