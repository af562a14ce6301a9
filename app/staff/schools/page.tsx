import type { Metadata } from 'next';
import { SchoolFilters, schoolsPath } from '@/components/staff/school-filters';
import { SchoolTable } from '@/components/staff/school-table';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { SearchForm } from '@/components/ui/search-form';
import { requireStaff } from '@/lib/auth/require-actor';
import { listPartnerSchools, schoolsPageSize } from '@/lib/schools/queries';
import { schoolFiltersSchema } from '@/lib/staff/schemas';
import { keptFields, listHref } from '@/lib/transport/list-address';

export const metadata: Metadata = { title: 'Schools' };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function StaffSchoolsPage({ searchParams }: Props) {
  const filters = schoolFiltersSchema.parse(await searchParams);
  const { actor } = await requireStaff();
  const { schools, total, choices } = await listPartnerSchools(actor, filters);
  const found = `${total.toLocaleString('en-GB')} ${total === 1 ? 'school' : 'schools'}`;
  return (
    <>
      <PageHeader
        title="Schools"
        lede="Schools that you work with, or did. Their pages open as the school sees them; you can read and change nothing there."
      />
      <SearchForm
        action={schoolsPath}
        label="Search by name or URN"
        defaultValue={filters.q}
        keep={keptFields(filters, ['q'])}
      />
      <SchoolFilters filters={filters} choices={choices} />
      {schools.length === 0 ? (
        <NoSchools filtered={listHref(schoolsPath, filters) !== schoolsPath} />
      ) : (
        <>
          <p aria-live="polite">
            <b>{found}</b>
          </p>
          <SchoolTable caption={found} schools={schools} />
          <Pagination
            page={filters.page}
            pageSize={schoolsPageSize}
            total={total}
            noun="schools"
            hrefFor={(page) => listHref(schoolsPath, { ...filters, page })}
          />
        </>
      )}
    </>
  );
}

function NoSchools({ filtered }: { filtered: boolean }) {
  if (filtered) {
    return (
      <EmptyState title="No school matches" actions={<a href={schoolsPath}>Show all schools</a>}>
        <p>
          Check the spelling, or take away a filter. A URN has six digits; a former one finds the school too.
        </p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title="No schools yet" actions={<a href="/staff/imports">Go to imports</a>}>
      <p>A school appears here with its first partnership or registration.</p>
    </EmptyState>
  );
}
