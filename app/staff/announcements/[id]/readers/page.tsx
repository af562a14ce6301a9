import type { Metadata } from 'next';
import { ReadersTable } from '@/components/announcements/readers-table';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { TabLinks } from '@/components/ui/tab-links';
import { listReaders, readersPerPage } from '@/lib/announcements/reader-queries';
import { listAddressSchema } from '@/lib/announcements/schemas';
import { orNotFound } from '@/lib/auth/or-not-found';
import { requireStaff } from '@/lib/auth/require-actor';
import { listHref } from '@/lib/transport/list-address';

export const metadata: Metadata = { title: 'Who opened the announcement' };

const tabs = [
  { show: 'all', label: 'All' },
  { show: 'opened', label: 'Opened' },
  { show: 'unopened', label: 'Not opened' },
  { show: 'failed', label: 'Mail not delivered' },
] as const;

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ReadersPage({ params, searchParams }: Props) {
  const { actor } = await requireStaff();
  const { id } = await params;
  const { page, show } = listAddressSchema.parse(await searchParams);
  const { subject, rows, total } = await orNotFound(listReaders(actor, id, { show, page }));
  const path = `/staff/announcements/${id}/readers`;
  return (
    <>
      <PageHeader
        back={{ href: `/staff/announcements/${id}`, label: 'The announcement' }}
        caption={subject}
        title="Who opened the announcement"
        lede="By school. Opened in the portal only: mails are not tracked."
      />
      <TabLinks
        label="Which readers"
        items={tabs.map((tab) => ({
          href: listHref(path, { show: tab.show === 'all' ? undefined : tab.show }),
          label: tab.label,
          current: tab.show === show,
        }))}
      />
      {rows.length === 0 ? <EmptyState title="Nobody" /> : <ReadersTable rows={rows} />}
      <Pagination
        page={page}
        pageSize={readersPerPage}
        total={total}
        hrefFor={(wanted) => listHref(path, { show: show === 'all' ? undefined : show, page: wanted })}
        noun="readers"
      />
    </>
  );
}
