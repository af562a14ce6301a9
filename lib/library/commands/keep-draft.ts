import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { now } from '@/lib/dates/clock';
import { withActor } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import { ownDocuments } from '../policy';

/** Keeps what was typed beside a file that was refused, until a version is published. @throws NotFound */
export async function keepDraft(
  actor: StaffActor,
  { documentId, typed }: { documentId: string; typed: Record<string, string> },
): Promise<void> {
  await withActor(actor, async (tx) => {
    const own = { AND: [{ id: documentId }, tenantFilter(ownDocuments(actor))] };
    if ((await tx.document.count({ where: own })) === 0) throw new NotFound();
    const key = { documentId, userId: actor.userId };
    await tx.documentDraft.upsert({
      where: { documentId_userId: key },
      create: { ...key, typed },
      update: { typed, keptAt: now() },
    });
  });
}
