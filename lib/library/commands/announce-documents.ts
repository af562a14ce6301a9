import 'server-only';
import { systemActor } from '@/lib/auth/actor';
import { now, today } from '@/lib/dates/clock';
import { toDateColumn } from '@/lib/dates/iso-date';
import { withActor } from '@/lib/db/with-actor';
import { tellReaders } from '../tell-readers';

/**
 * Each morning: tells the readers of versions whose day has come. Of several versions of a document the newest alone
 * is told of. Running it twice tells nobody twice.
 */
export async function announceDocuments(): Promise<void> {
  const due = await withActor(systemActor(), (tx) =>
    tx.documentVersion.findMany({
      where: { announcedAt: null, effectiveFrom: { lte: toDateColumn(today()) } },
      orderBy: [{ effectiveFrom: 'asc' }, { number: 'asc' }],
      select: { id: true },
    }),
  );
  for (const { id } of due) await announce(id);
}

async function announce(versionId: string): Promise<void> {
  await withActor(
    systemActor(),
    async (tx) => {
      const { count } = await tx.documentVersion.updateMany({
        where: { id: versionId, announcedAt: null },
        data: { announcedAt: now() },
      });
      if (count === 0) return;
      const version = await tx.documentVersion.findUniqueOrThrow({
        where: { id: versionId },
        select: { number: true, whatChanged: true, effectiveUntil: true, documentId: true, document: true },
      });
      const newer = await tx.documentVersion.count({
        where: {
          documentId: version.documentId,
          number: { gt: version.number },
          effectiveFrom: { lte: toDateColumn(today()) },
        },
      });
      const isOver = version.effectiveUntil !== null && version.effectiveUntil < toDateColumn(today());
      if (newer > 0 || isOver || version.document.withdrawnAt !== null) return;
      const { documentId, number, whatChanged, document } = version;
      const { title, asksAcknowledgement } = document;
      await tellReaders(tx, { documentId, versionId, title, number, whatChanged, asksAcknowledgement });
    },
    { timeout: 5 * 60_000 },
  );
}
