import { PageHeader } from '@/components/ui/page-header';
import { formatDate } from '@/lib/dates/format';
import { londonDate } from '@/lib/dates/london';
import type { PublicPage } from '@/lib/public-pages/types';
import { PageBody } from './page-body';

/** A public page with, where it is one of several about a subject, the way to the others. */
export function PublicPageView({ page }: { page: PublicPage }) {
  const others = page.section === 'statements' ? [] : page.facts.pages.filter(isPublicInformation);
  return (
    <div className={others.length > 1 ? 'with-side' : undefined}>
      {others.length > 1 && (
        <nav className="side-nav" aria-label="Programme and partnership">
          <ul>
            {others.map((other) => (
              <li key={other.slug}>
                <a href={other.path} aria-current={other.slug === page.slug ? 'page' : undefined}>
                  {other.title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <article>
        <PageHeader title={page.title} lede={page.summary} />
        <PageBody body={page.body} facts={page.facts} path={page.path} />
        {page.publishedAt && (
          <p className="mt-6 text-sm text-ink-soft">
            Last changed on {formatDate(londonDate(page.publishedAt))}
          </p>
        )}
      </article>
    </div>
  );
}

function isPublicInformation({ section }: { section: string }): boolean {
  return section !== 'statements';
}
