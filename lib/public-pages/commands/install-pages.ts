import 'server-only';
import type { SystemActor } from '@/lib/auth/actor';
import { now } from '@/lib/dates/clock';
import { withActor } from '@/lib/db/with-actor';
import type { ShippedPage } from '../schemas';

/**
 * Adds the pages that an installation lacks, with the texts that come with the product. What is there is never
 * touched. Facts about one partner stay a draft unless `knowsPartner`.
 * @returns how many were added
 */
export async function installPages(
  actor: SystemActor,
  pages: readonly ShippedPage[],
  knowsPartner: boolean,
): Promise<number> {
  return withActor(actor, async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('ecf public pages'))`;
    const present = new Set(
      (await tx.publicPage.findMany({ select: { slug: true } })).map(({ slug }) => slug),
    );
    const missing = pages.filter(({ slug }) => !present.has(slug));
    for (const { slug, position, about, title, summary, body } of missing) {
      const publishes = about === 'anybody' || knowsPartner;
      await tx.publicPage.create({ data: { slug, position }, select: { slug: true } });
      await tx.publicPageVersion.create({
        data: {
          slug,
          number: 1,
          title,
          summary,
          body,
          savedAt: now(),
          publishedAt: publishes ? now() : null,
        },
        select: { number: true },
      });
      if (publishes)
        await tx.publicPage.update({ where: { slug }, data: { publishedNumber: 1 }, select: { slug: true } });
    }
    return missing.length;
  });
}
