import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { today } from '@/lib/dates/clock';
import { fromDateColumn, toDateColumn } from '@/lib/dates/iso-date';
import { sql } from '@/lib/db/sql';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import type { StoredFile } from '@/lib/files/types';
import { itemOf, type ListedRow } from './item';
import { type LibraryReader, ownDocuments } from './policy';
import { hitMarks, searchTerms, versionInForce } from './rules';
import type { LibraryFilters } from './schemas';
import { readable } from './scope';
import type { LibraryDocument, LibraryItem, LibraryPage } from './types';

export const libraryPageSize = 20;

/** Text of a document in which a snippet is looked for. */
const snippetChars = 60_000;

const snippetOptions = `StartSel=${hitMarks.start}, StopSel=${hitMarks.end}, MaxWords=32, MinWords=14, MaxFragments=1`;

/** What is in force for the reader, newest first, or by how well it matches. `since`: what is newer is marked as new. */
export async function listLibrary(
  actor: LibraryReader,
  { q, kind, page, pageSize = libraryPageSize }: LibraryFilters & { pageSize?: number },
  since: Date | null = null,
): Promise<LibraryPage> {
  const terms = searchTerms(q);
  if (q !== '' && terms === null) return { items: [], total: 0 };
  const ofKind = kind === undefined ? sql`true` : sql`d.kind::text = ${kind}`;
  const matches =
    terms === null
      ? sql`true`
      : sql`(d.search @@ to_tsquery('english', ${terms}) or v.search @@ to_tsquery('english', ${terms}))`;
  const rank =
    terms === null
      ? sql`0::real`
      : sql`ts_rank(d.search, to_tsquery('english', ${terms})) * 4 + ts_rank(v.search, to_tsquery('english', ${terms}))`;
  const headline =
    terms === null
      ? sql`null::text`
      : sql`ts_headline('english', left(coalesce(nullif(v.content_text, ''), v.markdown, ''), ${snippetChars}::int), to_tsquery('english', ${terms}), ${snippetOptions})`;
  const rows = await withActor(
    actor,
    (tx) => tx.$queryRaw<ListedRow[]>`
      with found as materialized (
        select d.id, d.kind::text as kind, d.title, d.summary, d.asks_acknowledgement, v.id as version_id, v.number,
          greatest(v.published_at, v.effective_from::timestamp at time zone 'Europe/London') as new_at,
          ${rank} as rank, count(*) over ()::int as total
        from document d
        join lateral (select * from document_version o where o.document_id = d.id and o.effective_from <= app.today()
          order by o.number desc limit 1) v on v.effective_until is null or v.effective_until >= app.today()
        where ${readable(actor)} and ${ofKind} and ${matches}
        order by rank desc, new_at desc, d.id
        limit ${pageSize} offset ${(page - 1) * pageSize}
      )
      select f.*, v.file_name, v.file_type, v.file_size, v.markdown is not null as has_page, v.effective_from,
        v.effective_until, r.opened_at, r.acknowledged_at, ${headline} as snippet
      from found f join document_version v on v.id = f.version_id
      left join document_receipt r on r.version_id = f.version_id and r.user_id = ${actor.userId}::uuid
      order by f.rank desc, f.new_at desc, f.id`,
  );
  return { items: rows.map((row) => itemOf(row, since)), total: rows[0]?.total ?? 0 };
}

/** The newest of the library, and those that wait to be acknowledged before all others. */
export async function listHighlights(actor: LibraryReader, most = 3): Promise<LibraryItem[]> {
  const { items } = await listLibrary(actor, { q: '', kind: undefined, page: 1, pageSize: 50 });
  const waits = ({ asksAcknowledgement, isAcknowledged }: LibraryItem) =>
    asksAcknowledgement && !isAcknowledged;
  return [...items.filter(waits), ...items.filter((item) => !waits(item))].slice(0, most);
}

/** One document with its versions. Foreign, not in force and missing: NotFound. */
export async function getDocument(actor: LibraryReader, id: string): Promise<LibraryDocument> {
  return withActor(actor, async (tx) => {
    const [document] = await tx.$queryRaw<{ id: string }[]>`
      select d.id from document d where d.id = ${id}::uuid and ${readable(actor)}`;
    if (document === undefined) throw new NotFound();
    return await readDocument(tx, actor, id);
  });
}

async function readDocument(tx: Tx, actor: LibraryReader, id: string): Promise<LibraryDocument> {
  const row = await tx.document.findUniqueOrThrow({
    where: { id },
    select: {
      kind: true,
      title: true,
      summary: true,
      asksAcknowledgement: true,
      versions: {
        where: { effectiveFrom: { lte: toDateColumn(today()) } },
        orderBy: { number: 'desc' },
        take: 50,
        omit: { contentText: true },
        include: { receipts: { where: { userId: actor.userId } } },
      },
    },
  });
  const versions = row.versions.map(
    ({ effectiveFrom, effectiveUntil, fileName, fileType, fileSize, ...version }) => ({
      ...version,
      file: { name: fileName, type: fileType, size: fileSize },
      effectiveFrom: fromDateColumn(effectiveFrom),
      effectiveUntil: fromDateColumn(effectiveUntil),
    }),
  );
  const current = versionInForce(versions, today());
  if (current === null) throw new NotFound();
  const [receipt] = current.receipts;
  const { kind, title, summary, asksAcknowledgement } = row;
  return {
    id,
    kind,
    title,
    summary,
    asksAcknowledgement,
    current,
    earlier: versions.filter(({ number }) => number < current.number),
    acknowledged:
      receipt?.acknowledgedAt && receipt.acknowledgedName !== null
        ? { at: receipt.acknowledgedAt, name: receipt.acknowledgedName }
        : null,
  };
}

/** The file of a version whose day has come, of a document that the reader finds. Else NotFound. */
export async function getDocumentFile(actor: LibraryReader, versionId: string): Promise<StoredFile> {
  return withActor(actor, async (tx) => {
    const [version] = await tx.$queryRaw<{ id: string }[]>`
      select v.id from document_version v join document d on d.id = v.document_id
      where v.id = ${versionId}::uuid and v.effective_from <= app.today() and ${readable(actor)}`;
    if (version === undefined) throw new NotFound();
    return fileOf(tx, { id: version.id });
  });
}

/** The file of any version of the organisation's own documents. Foreign and missing: NotFound. */
export async function getOwnDocumentFile(actor: StaffActor, versionId: string): Promise<StoredFile> {
  return withActor(actor, (tx) => fileOf(tx, { id: versionId, document: tenantFilter(ownDocuments(actor)) }));
}

async function fileOf(tx: Tx, where: { id: string; document?: object }): Promise<StoredFile> {
  const found = await tx.documentVersion.findFirst({
    where,
    select: { fileName: true, fileType: true, file: { select: { content: true } } },
  });
  if (found === null || found.file === null) throw new NotFound();
  return {
    fileName: found.fileName,
    contentType: found.fileType,
    bytes: Uint8Array.from(found.file.content),
  };
}
