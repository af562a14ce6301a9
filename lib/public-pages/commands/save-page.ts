import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { StaffActor } from '@/lib/auth/actor';
import { now } from '@/lib/dates/clock';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { Conflict, NotFound } from '@/lib/errors';
import type { PageSlug } from '../catalogue';
import { requirePageEditor } from '../policy';
import { checkPageText } from '../rules';
import type { SavePageInput } from '../schemas';

/**
 * Saves a text as the page's next version: as a draft, or as what anybody reads from now on.
 * @returns the version's number
 * @throws NotFound, Conflict when somebody has saved since, RuleBroken
 */
export async function savePage(
  actor: StaffActor,
  { slug, basedOn, intent, ...text }: Omit<SavePageInput, 'intent'> & { intent: 'draft' | 'publish' },
): Promise<number> {
  checkPageText(slug, text.body);
  return withActor(actor, async (tx) => {
    await requirePageEditor(tx, actor);
    return addVersion(tx, actor, {
      ...text,
      slug,
      basedOn,
      publishes: intent === 'publish',
      restoredFrom: null,
    });
  });
}

interface NewVersion {
  slug: PageSlug;
  basedOn: number;
  title: string;
  summary: string;
  body: string;
  note: string;
  publishes: boolean;
  restoredFrom: number | null;
}

/** One after the other: the page's row is locked, and the number has to be the next. */
export async function addVersion(
  tx: Tx,
  actor: StaffActor,
  { basedOn, publishes, ...version }: NewVersion,
): Promise<number> {
  const { slug } = version;
  const [page] = await tx.$queryRaw<unknown[]>`select from public_page where slug = ${slug} for update`;
  if (page === undefined) throw new NotFound();
  const { _max } = await tx.publicPageVersion.aggregate({ where: { slug }, _max: { number: true } });
  if (_max.number !== basedOn)
    throw new Conflict(
      'Somebody else has saved this page since you opened it. Nothing of yours has been saved yet.',
    );
  const number = basedOn + 1;
  const savedAt = now();
  await tx.publicPageVersion.create({
    data: {
      ...version,
      number,
      savedAt,
      publishedAt: publishes ? savedAt : null,
      authorId: actor.userId,
      organisationId: actor.organisationId,
    },
    select: { number: true },
  });
  if (publishes)
    await tx.publicPage.update({
      where: { slug },
      data: { publishedNumber: number },
      select: { slug: true },
    });
  await recordAudit(tx, actor, {
    action: publishes ? 'public_page.published' : 'public_page.drafted',
    subjectType: 'public_page',
    subjectId: slug,
    organisationId: actor.organisationId,
    detail: { number, ...(version.restoredFrom === null ? {} : { restoredFrom: version.restoredFrom }) },
  });
  return number;
}
