import type { PublicPageLink } from '@/lib/public-pages/types';

/** Links to pages with what they are about. */
export function PageLinks({ pages, level }: { pages: readonly PublicPageLink[]; level: 2 | 3 }) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <ul className="page-links">
      {pages.map((page) => (
        <li key={page.slug}>
          <Heading>
            <a href={page.path}>{page.title}</a>
          </Heading>
          <p>{page.summary}</p>
        </li>
      ))}
    </ul>
  );
}
