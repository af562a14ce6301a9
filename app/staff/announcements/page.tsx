import type { Metadata } from 'next';
import { AnnouncementTable } from '@/components/announcements/announcement-table';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { announcementsPerPage, listAnnouncements } from '@/lib/announcements/queries';
import { listAddressSchema } from '@/lib/announcements/schemas';
import { requireStaff } from '@/lib/auth/require-actor';
import { listHref } from '@/lib/transport/list-address';

export const metadata: Metadata = { title: 'Announcements' };

const path = '/staff/announcements';

export default async function AnnouncementsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { actor } = await requireStaff();
  const { page } = listAddressSchema.parse(await searchParams);
  const { rows, total } = await listAnnouncements(actor, { page });
  return (
    <>
      <PageHeader
        title="Announcements"
        lede="What you tell many people at once, in the portal and by e-mail."
        actions={
          <>
            <ButtonLink href={`${path}/new`}>Write an announcement</ButtonLink>
            <ButtonLink href={`${path}/audiences`} variant="secondary">
              Saved audiences
            </ButtonLink>
          </>
        }
      />
      {total === 0 ? (
        <EmptyState title="Nothing has been announced yet">
          <p>Write one, choose who it is for, and send a test to yourself. It goes when you say so.</p>
        </EmptyState>
      ) : (
        <AnnouncementTable rows={rows} />
      )}
      <Pagination
        page={page}
        pageSize={announcementsPerPage}
        total={total}
        hrefFor={(wanted) => listHref(path, { page: wanted })}
        noun="announcements"
      />
    </>
  );
}
