import type { Metadata } from 'next';
import { ReceivedList } from '@/components/announcements/received-list';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { listReceived, receivedPerPage } from '@/lib/announcements/received-queries';
import { listAddressSchema } from '@/lib/announcements/schemas';
import { receivedPath } from '@/lib/announcements/words';
import { requireSelf } from '@/lib/auth/require-actor';
import { listHref } from '@/lib/transport/list-address';

export const metadata: Metadata = { title: 'Announcements to you' };

export default async function ReceivedPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { actor } = await requireSelf();
  const { page } = listAddressSchema.parse(await searchParams);
  const { rows, total } = await listReceived(actor, { page });
  const path = receivedPath(null);
  return (
    <>
      <PageHeader title="Announcements to you" lede="What the programme team has told you, newest first." />
      {total === 0 ? (
        <EmptyState title="Nothing has been announced to you yet" />
      ) : (
        <ReceivedList rows={rows} urn={null} level={2} />
      )}
      <Pagination
        page={page}
        pageSize={receivedPerPage}
        total={total}
        hrefFor={(wanted) => listHref(path, { page: wanted })}
        noun="announcements"
      />
    </>
  );
}
