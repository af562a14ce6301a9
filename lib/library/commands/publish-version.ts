import 'server-only';
import { createHash } from 'node:crypto';
import { recordAudit } from '@/lib/audit/record';
import type { StaffActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { now, today } from '@/lib/dates/clock';
import { toDateColumn } from '@/lib/dates/iso-date';
import { withActor } from '@/lib/db/with-actor';
import { Conflict, NotFound, RuleBroken } from '@/lib/errors';
import { longestMarkdown } from '@/lib/markdown/rules';
import type { DocumentFile } from '../extract/read-document-file';
import { ownDocuments } from '../policy';
import type { VersionFields } from '../schemas';
import { tellReaders } from '../tell-readers';

/**
 * Publishes a version, which is never changed afterwards. Its readers are told in the same transaction, or by the
 * worker when its day is still to come.
 *
 * @throws NotFound for a document of another organisation
 * @throws Conflict when somebody published or changed the document meanwhile
 * @throws RuleBroken `what_changed`, `over_already` or `withdrawn`
 */
export async function publishVersion(
  actor: StaffActor,
  { id, version, whatChanged, effectiveUntil, ...words }: { id: string } & VersionFields,
  file: DocumentFile,
): Promise<{ versionId: string; isWaiting: boolean }> {
  const effectiveFrom = words.effectiveFrom ?? today();
  if (effectiveUntil !== null && effectiveUntil < today())
    throw new RuleBroken('over_already', 'The last day must not be in the past', 'until');
  return withActor(
    actor,
    async (tx) => {
      const own = { AND: [{ id }, tenantFilter(ownDocuments(actor))] };
      const document = await tx.document.findFirst({
        where: own,
        include: { versions: { orderBy: { number: 'desc' }, take: 1, select: { number: true } } },
      });
      if (document === null) throw new NotFound();
      if (document.withdrawnAt !== null)
        throw new RuleBroken(
          'withdrawn',
          'The document is withdrawn. Put it back into the library first',
          '',
        );
      const number = (document.versions[0]?.number ?? 0) + 1;
      if (number > 1 && whatChanged === '')
        throw new RuleBroken('what_changed', 'Say what changed since the version before', 'whatChanged');
      // Whoever else publishes at this moment waits here, and then finds another version than they had seen.
      const { count } = await tx.document.updateMany({
        where: { ...own, version },
        data: { version: { increment: 1 } },
      });
      if (count === 0) throw new Conflict();
      const isWaiting = effectiveFrom > today();
      const { id: versionId } = await tx.documentVersion.create({
        data: {
          documentId: id,
          number,
          fileName: file.name,
          fileType: file.type,
          fileSize: file.content.byteLength,
          sha256: createHash('sha256').update(file.content).digest('hex'),
          whatChanged,
          markdown: pageOf(words, file),
          contentText: file.text,
          effectiveFrom: toDateColumn(effectiveFrom),
          effectiveUntil: toDateColumn(effectiveUntil),
          publishedById: actor.userId,
          publishedAt: now(),
          announcedAt: isWaiting ? null : now(),
          file: { create: { content: file.content } },
        },
        select: { id: true },
      });
      await tx.documentDraft.deleteMany({ where: { documentId: id, userId: actor.userId } });
      await recordAudit(tx, actor, {
        action: 'document.published',
        subjectType: 'document',
        subjectId: id,
        organisationId: actor.organisationId,
        detail: { number, bytes: file.content.byteLength },
      });
      if (!isWaiting)
        await tellReaders(tx, {
          documentId: id,
          versionId,
          title: document.title,
          number,
          whatChanged,
          asksAcknowledgement: document.asksAcknowledgement,
        });
      return { versionId, isWaiting };
    },
    { timeout: 120_000 },
  );
}

/** What was typed; or what was read from a Word file, when that was asked for and is no longer than a page may be. */
function pageOf({ markdown, fromWord }: Pick<VersionFields, 'markdown' | 'fromWord'>, file: DocumentFile) {
  if (markdown !== null) return markdown;
  if (!fromWord || file.markdown === null || file.markdown === '') return null;
  return file.markdown.length <= longestMarkdown ? file.markdown : null;
}
