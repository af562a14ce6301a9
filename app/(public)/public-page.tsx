import type { Metadata } from 'next';
import { PublicPageView } from '@/components/public-pages/public-page-view';
import { orNotFound } from '@/lib/auth/or-not-found';
import type { PageSlug } from '@/lib/public-pages/catalogue';
import { getPublicPage } from '@/lib/public-pages/queries';

/** Title and summary as staff wrote them. */
export async function publicPageMetadata(slug: PageSlug): Promise<Metadata> {
  const { title, summary } = await orNotFound(getPublicPage(slug));
  return { title, description: summary, robots: { index: true, follow: true } };
}

export async function PublicPage({ slug }: { slug: PageSlug }) {
  return <PublicPageView page={await orNotFound(getPublicPage(slug))} />;
}
