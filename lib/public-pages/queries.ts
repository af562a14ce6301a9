import 'server-only';
import { cache } from 'react';
import { signInActor } from '@/lib/auth/actor';
import { withActor } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import { readSettings, type Settings } from '@/lib/settings/queries';
import type { PageSlug } from './catalogue';
import { readFacts, readPublishedLinks, wordsOf } from './facts';
import type { PublicPage, PublicPageLink } from './types';

/**
 * What anybody reads, in one transaction of the role that nobody has signed in to: three statements by key, so that a
 * page is right at once in every process after it was published, without a cache to empty. @throws NotFound
 */
export const getPublicPage = cache(
  (slug: PageSlug): Promise<PublicPage> =>
    withActor(signInActor, async (tx) => {
      const [row] = await tx.$queryRaw<{ body: string; published_at: Date | null }[]>`
        select v.body, v.published_at from public_page p
        join public_page_version v on v.slug = p.slug and v.number = p.published_number where p.slug = ${slug}`;
      if (row === undefined) throw new NotFound();
      const facts = await readFacts(
        tx,
        await readSettings(tx),
        /\[\[\s*(hours-chart|modules)/.test(row.body),
      );
      const link = facts.pages.find((page) => page.slug === slug);
      if (link === undefined) throw new NotFound();
      return { ...link, body: row.body, publishedAt: row.published_at, facts };
    }),
);

/** Whose portal it is and which pages it has: what every public page shows around its text. */
export const getPublicFrame = cache(
  (): Promise<{ settings: Settings; pages: PublicPageLink[] }> =>
    withActor(signInActor, async (tx) => {
      const settings = await readSettings(tx);
      return { settings, pages: await readPublishedLinks(tx, wordsOf(settings)) };
    }),
);
