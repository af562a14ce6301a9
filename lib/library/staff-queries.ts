import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { today } from '@/lib/dates/clock';
import { fromDateColumn } from '@/lib/dates/iso-date';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import { ownDocuments } from './policy';
import { searchTerms, stateOfDocument, versionInForce } from './rules';
import type { LibraryFilters } from './schemas';
import { type OwnDocument, type OwnDocumentRow, type ReaderRole, readerRoles } from './types';

export const ownPageSize = 25;

const rolesIn = (roles: readonly string[]): ReaderRole[] =>
  readerRoles.filter((role) => roles.includes(role));

/** Everything that the organisation keeps in its library, what was published last first. */
export async function listOwnDocuments(
  actor: StaffActor,
  { q, kind, page }: LibraryFilters,
): Promise<{ documents: OwnDocumentRow[]; total: number }> {
  const terms = searchTerms(q);
  if (q !== '' && terms === null) return { documents: [], total: 0 };
  return withActor(actor, async (tx) => {
    const ids = await matching(tx, terms);
    const where = {
      AND: [
        tenantFilter(ownDocuments(actor)),
        ...(kind === undefined ? [] : [{ kind }]),
        ...(ids === null ? [] : [{ id: { in: ids } }]),
      ],
    };
    const total = await tx.document.count({ where });
    const rows = await tx.document.findMany({
      where,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * ownPageSize,
      take: ownPageSize,
      include: {
        versions: {
          orderBy: { number: 'desc' },
          select: { id: true, number: true, effectiveFrom: true, effectiveUntil: true },
        },
      },
    });
    const figures = await readFigures(
      tx,
      rows.flatMap(({ versions }) => versions.map(({ id }) => id)),
    );
    const documents = rows.map((row): OwnDocumentRow => {
      const versions = row.versions.map(withDays);
      const shown = versionInForce(versions, today()) ?? versions[0];
      const { opened, acknowledged } = figures.get(shown?.id ?? '') ?? none;
      return {
        id: row.id,
        kind: row.kind,
        title: row.title,
        roles: rolesIn(row.roles),
        state: stateOfDocument({ isWithdrawn: row.withdrawnAt !== null, versions }, today()),
        number: shown?.number ?? null,
        effectiveFrom: shown?.effectiveFrom ?? null,
        opened,
        acknowledged: row.asksAcknowledgement ? acknowledged : null,
      };
    });
    return { documents, total };
  });
}

async function matching(tx: Tx, terms: string | null): Promise<string[] | null> {
  if (terms === null) return null;
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select d.id from document d where d.search @@ to_tsquery('english', ${terms})
      or exists (select from document_version v where v.document_id = d.id and v.search @@ to_tsquery('english', ${terms}))`;
  return rows.map(({ id }) => id);
}

/** One of the organisation's documents with all of its versions. Foreign and missing: NotFound. */
export async function getOwnDocument(actor: StaffActor, id: string): Promise<OwnDocument> {
  return withActor(actor, async (tx) => {
    const row = await tx.document.findFirst({
      where: { AND: [{ id }, tenantFilter(ownDocuments(actor))] },
      include: {
        versions: {
          orderBy: { number: 'desc' },
          omit: { contentText: true },
          include: { publishedBy: { select: { name: true, email: true } } },
        },
      },
    });
    if (row === null) throw new NotFound();
    const figures = await readFigures(
      tx,
      row.versions.map((version) => version.id),
    );
    const schools = await tx.school.findMany({
      where: { id: { in: row.schoolIds } },
      select: { id: true, urn: true, organisation: { select: { name: true } } },
      orderBy: { urn: 'asc' },
    });
    const versions = row.versions.map((version) => ({
      ...withDays(version),
      file: { name: version.fileName, type: version.fileType, size: version.fileSize },
      whatChanged: version.whatChanged,
      publishedAt: version.publishedAt,
      publishedBy: version.publishedBy.name ?? version.publishedBy.email,
      hasPage: version.markdown !== null,
      isTold: version.announcedAt !== null,
      ...(figures.get(version.id) ?? none),
    }));
    return {
      id,
      version: row.version,
      kind: row.kind,
      title: row.title,
      summary: row.summary,
      audience: {
        roles: rolesIn(row.roles),
        phases: row.phases,
        intakes: row.intakes,
        schools: schools.map(({ organisation, ...school }) => ({ ...school, name: organisation.name })),
      },
      asksAcknowledgement: row.asksAcknowledgement,
      state: stateOfDocument({ isWithdrawn: row.withdrawnAt !== null, versions }, today()),
      versions,
    };
  });
}

const none = { opened: 0, acknowledged: 0 };

function withDays<
  Row extends { effectiveFrom: Date; effectiveUntil: Date | null; id: string; number: number },
>({ id, number, effectiveFrom, effectiveUntil }: Row) {
  return {
    id,
    number,
    effectiveFrom: fromDateColumn(effectiveFrom),
    effectiveUntil: fromDateColumn(effectiveUntil),
  };
}

async function readFigures(
  tx: Tx,
  versionIds: string[],
): Promise<Map<string, { opened: number; acknowledged: number }>> {
  const rows = await tx.documentReceipt.groupBy({
    by: ['versionId'],
    where: { versionId: { in: versionIds } },
    _count: { openedAt: true, acknowledgedAt: true },
  });
  return new Map(
    rows.map(({ versionId, _count }) => [
      versionId,
      { opened: _count.openedAt, acknowledged: _count.acknowledgedAt },
    ]),
  );
}

/** What was typed beside a file that was refused; null when nothing is kept. */
export async function getDraft(
  actor: StaffActor,
  documentId: string,
): Promise<Record<string, string> | null> {
  return withActor(actor, async (tx) => {
    const draft = await tx.documentDraft.findFirst({
      where: {
        documentId,
        userId: actor.userId,
        document: tenantFilter(ownDocuments(actor)),
      },
      select: { typed: true },
    });
    const { typed } = draft ?? {};
    if (typeof typed !== 'object' || typed === null) return null;
    return Object.fromEntries(Object.entries(typed).filter(([, text]) => typeof text === 'string')) as Record<
      string,
      string
    >;
  });
}
