import type { Metadata } from 'next';
import { PeopleFilters, peoplePath } from '@/components/staff/people-filters';
import { OtherPeople, PeopleTable } from '@/components/staff/people-table';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { SearchForm } from '@/components/ui/search-form';
import { requireStaff } from '@/lib/auth/require-actor';
import { listPeople, pageSize } from '@/lib/staff/people';
import { peopleFiltersSchema } from '@/lib/staff/schemas';
import { keptFields, listHref } from '@/lib/transport/list-address';

export const metadata: Metadata = { title: 'People' };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function StaffPeoplePage({ searchParams }: Props) {
  const filters = peopleFiltersSchema.parse(await searchParams);
  const { actor } = await requireStaff();
  const { people, total, others, choices } = await listPeople(actor, filters);
  const found = `${total.toLocaleString('en-GB')} ${total === 1 ? 'person' : 'people'}`;
  return (
    <>
      <PageHeader
        title="People"
        lede="ECTs and mentors at your schools. Those who have left are shown when you search for them or choose that status."
      />
      <SearchForm
        action={peoplePath}
        label="Search by name, TRN or e-mail address"
        defaultValue={filters.q}
        keep={keptFields(filters, ['q'])}
      />
      <PeopleFilters filters={filters} choices={choices} />
      {people.length === 0 ? (
        <NobodyFound filtered={listHref(peoplePath, filters) !== peoplePath} />
      ) : (
        <>
          <p aria-live="polite">
            <b>{found}</b>
          </p>
          <PeopleTable caption={found} people={people} />
          <Pagination
            page={filters.page}
            pageSize={pageSize}
            total={total}
            noun="people"
            hrefFor={(page) => listHref(peoplePath, { ...filters, page })}
          />
        </>
      )}
      <OtherPeople people={others} />
    </>
  );
}

function NobodyFound({ filtered }: { filtered: boolean }) {
  if (filtered) {
    return (
      <EmptyState title="Nobody matches" actions={<a href={peoplePath}>Show everybody</a>}>
        <p>Check the spelling, or take away a filter. A TRN has seven digits.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title="Nobody is registered yet" actions={<a href="/staff/imports">Import registrations</a>}>
      <p>People appear here once registrations have been imported.</p>
    </EmptyState>
  );
}
