import 'server-only';
import { now } from '@/lib/dates/clock';
import type { Tx } from '@/lib/db/with-actor';
import { enqueueJob } from '@/lib/jobs/enqueue';

interface Sendable {
  id: string;
  subject: string;
  body: string;
  kind: 'service' | 'newsletter';
  audience: object;
  last: { number: number } | null;
}

/** Writes the version that is sent from now on and the job that reaches its people, in the transaction of its cause. */
export async function beginSending(tx: Tx, announcement: Sendable, sentById: string): Promise<string> {
  const { id, subject, body, kind, audience, last } = announcement;
  await tx.announcement.update({
    where: { id },
    data: { state: 'sending', stateSince: now(), sendAt: null, subject, body, version: { increment: 1 } },
  });
  const version = await tx.announcementVersion.create({
    data: { announcementId: id, number: (last?.number ?? 0) + 1, subject, body, kind, audience, sentById },
    select: { id: true },
  });
  await enqueueJob(
    tx,
    'fan-out-announcement',
    { versionId: version.id },
    { key: `announcement:${version.id}` },
  );
  return version.id;
}
