import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import { readSettings } from '@/lib/settings/queries';
import { catalogued, isPageSlug, type PageSlug } from './catalogue';
import { readFacts } from './facts';
import { mayEditPages, requirePageEditor } from './policy';
import type { EditedPage, PageListItem, PageVersion } from './types';

export function editsPublicPages(actor: StaffActor): Promise<boolean> {
  return withActor(actor, (tx) => mayEditPages(tx, actor));
}

/** @throws NotFound for staff who do not edit them */
export function listPages(actor: StaffActor): Promise<PageListItem[]> {
  return withActor(actor, async (tx) => {
    await requirePageEditor(tx, actor);
    const pages = await tx.publicPage.findMany({
      orderBy: { position: 'asc' },
      include: { versions: { orderBy: { number: 'desc' }, take: 1, select } },
    });
    return pages.flatMap(({ slug, publishedNumber, versions: [latest] }) => {
      if (!isPageSlug(slug) || latest === undefined) return [];
      const { path, section } = catalogued(slug);
      const { number, title, summary, savedAt } = latest;
      return [
        { slug, path, section, title, summary, number, savedAt, savedBy: savedBy(latest), publishedNumber },
      ];
    });
  });
}

/** @throws NotFound */
export function getEditedPage(actor: StaffActor, slug: PageSlug): Promise<EditedPage> {
  return withActor(actor, async (tx) => {
    await requirePageEditor(tx, actor);
    const versions = await readVersions(tx, slug);
    const [latest] = versions;
    if (latest === undefined) throw new NotFound();
    return {
      slug,
      path: catalogued(slug).path,
      latest,
      publishedNumber: versions.find(({ isShown }) => isShown)?.number ?? null,
      versions: versions.map(({ summary: _summary, body: _body, ...line }) => line),
      facts: await readFacts(tx, await readSettings(tx)),
    };
  });
}

/** A version and the one before it. @throws NotFound */
export function getPageVersion(
  actor: StaffActor,
  slug: PageSlug,
  number: number,
): Promise<{
  version: PageVersion;
  before: PageVersion | null;
  latest: PageVersion;
  facts: EditedPage['facts'];
}> {
  return withActor(actor, async (tx) => {
    await requirePageEditor(tx, actor);
    const versions = await readVersions(tx, slug);
    const at = versions.findIndex((version) => version.number === number);
    const [latest, version] = [versions[0], versions[at]];
    if (latest === undefined || version === undefined) throw new NotFound();
    return {
      version,
      before: versions[at + 1] ?? null,
      latest,
      facts: await readFacts(tx, await readSettings(tx)),
    };
  });
}

const select = {
  number: true,
  title: true,
  summary: true,
  body: true,
  note: true,
  publishedAt: true,
  savedAt: true,
  restoredFrom: true,
  authorId: true,
  author: { select: { name: true } },
  organisation: { select: { name: true } },
} as const;

/** The newest first. */
async function readVersions(tx: Tx, slug: PageSlug): Promise<PageVersion[]> {
  const page = await tx.publicPage.findUnique({
    where: { slug },
    include: { versions: { orderBy: { number: 'desc' }, take: 200, select } },
  });
  return (page?.versions ?? []).map((row) => ({
    number: row.number,
    title: row.title,
    summary: row.summary,
    body: row.body,
    note: row.note,
    savedAt: row.savedAt,
    savedBy: savedBy(row),
    wasPublished: row.publishedAt !== null,
    isShown: row.number === page?.publishedNumber,
    restoredFrom: row.restoredFrom,
  }));
}

/** Colleagues by name, staff of the other organisation by its name. */
function savedBy(row: {
  authorId: string | null;
  author: { name: string | null } | null;
  organisation: { name: string } | null;
}): string {
  if (row.authorId === null) return 'Came with the service';
  return row.author?.name ?? row.organisation?.name ?? 'A former colleague';
}
