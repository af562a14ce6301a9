import type { Metadata } from 'next';
import { QueueFilters, QueueTabs, queueHref, queuePath } from '@/components/requests/staff/queue-filters';
import { QueueTable } from '@/components/requests/staff/queue-table';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { requireStaff } from '@/lib/auth/require-actor';
import { listRequestQueue, queuePageSize } from '@/lib/requests/staff/queue';
import { queueFiltersSchema } from '@/lib/requests/staff/schemas';
import { claimAction } from './actions';

export const metadata: Metadata = { title: 'Requests' };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function StaffRequestsPage({ searchParams }: Props) {
  const filters = queueFiltersSchema.parse(await searchParams);
  const { actor } = await requireStaff();
  const { items, total, figures, types } = await listRequestQueue(actor, filters);
  const found = `${total.toLocaleString('en-GB')} ${total === 1 ? 'request' : 'requests'}`;
  const address = queueHref(filters);
  return (
    <>
      <PageHeader
        title="Requests"
        lede="What schools, ECTs and mentors reported and asked. The longest overdue come first, then what waits for somebody else."
        actions={<ButtonLink href="/staff/requests/new">Raise for a school</ButtonLink>}
      />
      <QueueTabs filters={filters} figures={figures} />
      <QueueFilters filters={filters} types={types} />
      {items.length === 0 ? (
        <NothingFound filtered={address !== queuePath} />
      ) : (
        <>
          <p aria-live="polite">
            <b>{found}</b>
          </p>
          <QueueTable caption={found} items={items} claim={claimAction} back={address.split('?')[1] ?? ''} />
          <Pagination
            page={filters.page}
            pageSize={queuePageSize}
            total={total}
            noun="requests"
            hrefFor={(page) => queueHref({ ...filters, page })}
          />
        </>
      )}
    </>
  );
}

function NothingFound({ filtered }: { filtered: boolean }) {
  if (filtered)
    return (
      <EmptyState title="Nothing matches" actions={<a href={queuePath}>Show everything open</a>}>
        <p>Take away a filter, or look among those that are closed.</p>
      </EmptyState>
    );
  return (
    <EmptyState title="Nothing is open">
      <p>What schools report and people ask appears here at once.</p>
    </EmptyState>
  );
}
