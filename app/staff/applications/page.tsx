import type { Metadata } from 'next';
import { ApplicationFilters, applicationsPath } from '@/components/applications/application-filters';
import { ApplicationTable } from '@/components/applications/application-table';
import { BulkForm } from '@/components/applications/bulk-form';
import { duplicatesPath } from '@/components/duplicates/paths';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { SearchForm } from '@/components/ui/search-form';
import { listApplications, pageSize } from '@/lib/applications/queries';
import { applicationFiltersSchema } from '@/lib/applications/schemas';
import { requireStaff } from '@/lib/auth/require-actor';
import { keptFields, listHref } from '@/lib/transport/list-address';
import { decideManyAction } from './actions';

export const metadata: Metadata = { title: 'Applications' };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ApplicationsPage({ searchParams }: Props) {
  const filters = applicationFiltersSchema.parse(await searchParams);
  const { actor } = await requireStaff();
  const { rows, total } = await listApplications(actor, filters);
  const found = `${total.toLocaleString('en-GB')} ${total === 1 ? 'registration' : 'registrations'}`;
  const canDecide = rows.some(({ status }) =>
    ['received', 'checking', 'waiting_for_school'].includes(status),
  );
  const table = <ApplicationTable caption={found} rows={rows} canSelect={canDecide} />;
  return (
    <>
      <PageHeader
        title="Applications"
        lede="What schools sent and what was imported, until it is decided. What has waited longest comes first."
        actions={
          <ButtonLink href={duplicatesPath} variant="secondary">
            Duplicates
          </ButtonLink>
        }
      />
      <SearchForm
        action={applicationsPath}
        label="Search by name, TRN, school or number"
        defaultValue={filters.q}
        keep={keptFields(filters, ['q'])}
      />
      <ApplicationFilters filters={filters} />
      {rows.length === 0 ? (
        <EmptyState title="Nothing here" actions={<a href={applicationsPath}>Show all that are open</a>}>
          <p>Registrations that schools send, and imported ones that need a decision, appear here.</p>
        </EmptyState>
      ) : (
        <>
          <p aria-live="polite">
            <b>{found}</b>
          </p>
          {canDecide ? <BulkForm action={decideManyAction}>{table}</BulkForm> : table}
          <Pagination
            page={filters.page}
            pageSize={pageSize}
            total={total}
            noun="registrations"
            hrefFor={(page) => listHref(applicationsPath, { ...filters, page })}
          />
        </>
      )}
    </>
  );
}
