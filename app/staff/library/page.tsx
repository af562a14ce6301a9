import type { Metadata } from 'next';
import { KindTabs } from '@/components/library/library-page';
import { OwnDocuments } from '@/components/library/own-documents';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { SearchForm } from '@/components/ui/search-form';
import { requireStaff } from '@/lib/auth/require-actor';
import { staffLibraryPaths as paths } from '@/lib/library/paths';
import { libraryFiltersSchema } from '@/lib/library/schemas';
import { listOwnDocuments, ownPageSize } from '@/lib/library/staff-queries';
import { keptFields, listHref } from '@/lib/transport/list-address';

export const metadata: Metadata = { title: 'Library of the partnership' };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function StaffLibraryPage({ searchParams }: Props) {
  const filters = libraryFiltersSchema.parse(await searchParams);
  const { actor, organisation } = await requireStaff();
  const { documents, total } = await listOwnDocuments(actor, filters);
  return (
    <>
      <PageHeader
        title="Library"
        lede={`Newsletters, policies, guidance and handbooks that ${organisation.name} publishes`}
        actions={<ButtonLink href={paths.add}>Add a document</ButtonLink>}
      />
      <SearchForm
        action={paths.list}
        label="Search in titles and texts"
        defaultValue={filters.q}
        keep={keptFields(filters, ['q'])}
      />
      <KindTabs path={paths.list} filters={filters} />
      {documents.length === 0 ? (
        <EmptyState
          title={listHref(paths.list, filters) === paths.list ? 'No documents yet' : 'Nothing matches'}
          actions={<a href={paths.list}>Show all documents</a>}
        >
          <p>
            A document is described first. Its file comes with its first version, and its readers are told.
          </p>
        </EmptyState>
      ) : (
        <>
          <OwnDocuments documents={documents} hrefOf={paths.document} />
          <Pagination
            page={filters.page}
            pageSize={ownPageSize}
            total={total}
            noun="documents"
            hrefFor={(page) => listHref(paths.list, { ...filters, page })}
          />
        </>
      )}
    </>
  );
}
