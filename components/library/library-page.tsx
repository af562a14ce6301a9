import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { SearchForm } from '@/components/ui/search-form';
import { TabLinks } from '@/components/ui/tab-links';
import { documentKindsLabel } from '@/lib/library/labels';
import { type DocumentKind, documentKinds, type LibraryPage as Found } from '@/lib/library/types';
import { changedHref, keptFields, listHref } from '@/lib/transport/list-address';
import { type LibraryLinks, LibraryList } from './library-list';

export interface LibraryFilterValues {
  [name: string]: string | number | undefined;
  q: string;
  kind?: DocumentKind;
  page: number;
}

/** The library of a school or of a person: search, kinds, and what was found. */
export function LibraryPage({
  path,
  lede,
  filters,
  found,
  pageSize,
  links,
}: {
  path: string;
  lede: string;
  filters: LibraryFilterValues;
  found: Found;
  pageSize: number;
  links: LibraryLinks;
}) {
  return (
    <div className="stack">
      <PageHeader title="Library" lede={lede} />
      <SearchForm
        action={path}
        label="Search in titles and texts"
        defaultValue={filters.q}
        keep={keptFields(filters, ['q'])}
      />
      <KindTabs path={path} filters={filters} />
      {found.items.length === 0 ? (
        <NothingFound path={path} isFiltered={listHref(path, filters) !== path} />
      ) : (
        <div className="stack">
          <p aria-live="polite">
            <b>
              {found.total.toLocaleString('en-GB')} {found.total === 1 ? 'document' : 'documents'}
            </b>
            {filters.q !== '' && ` with “${filters.q}”`}
          </p>
          <LibraryList items={found.items} links={links} />
          <Pagination
            page={filters.page}
            pageSize={pageSize}
            total={found.total}
            noun="documents"
            hrefFor={(page) => listHref(path, { ...filters, page })}
          />
        </div>
      )}
    </div>
  );
}

export function KindTabs({ path, filters }: { path: string; filters: LibraryFilterValues }) {
  return (
    <TabLinks
      label="Kinds of documents"
      items={[
        {
          href: changedHref(path, filters, { kind: undefined }),
          label: 'All',
          current: filters.kind === undefined,
        },
        ...documentKinds.map((kind) => ({
          href: changedHref(path, filters, { kind }),
          label: documentKindsLabel[kind],
          current: filters.kind === kind,
        })),
      ]}
    />
  );
}

function NothingFound({ path, isFiltered }: { path: string; isFiltered: boolean }) {
  if (isFiltered) {
    return (
      <EmptyState title="Nothing matches" actions={<a href={path}>Show all of the library</a>}>
        <p>Check the spelling, or look among all kinds. The texts of PDF and Word files are searched too.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title="Nothing in the library yet">
      <p>
        Newsletters, policies, guidance and handbooks appear here once they are published. You are told of
        each.
      </p>
    </EmptyState>
  );
}
