import type { Metadata } from 'next';
import { ChooseGroups } from '@/components/groups/choose-groups';
import { GroupFilters, groupsPath } from '@/components/groups/group-filters';
import { NewsBanner } from '@/components/groups/group-news';
import { HeldNotices } from '@/components/groups/held-notices';
import { Banner } from '@/components/ui/banner';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { SearchForm } from '@/components/ui/search-form';
import { requireStaff } from '@/lib/auth/require-actor';
import { severalDoneLabel } from '@/lib/groups/labels';
import { countPublishedLately } from '@/lib/groups/published-lately';
import { countWaitingGroups, groupsPageSize, listGroups } from '@/lib/groups/queries';
import { groupFiltersSchema } from '@/lib/groups/schemas';
import { keptFields, listHref } from '@/lib/transport/list-address';

export const metadata: Metadata = { title: 'Groups' };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function StaffGroupsPage({ searchParams }: Props) {
  const query = await searchParams;
  const filters = groupFiltersSchema.parse(query);
  const done = severalDoneLabel(query);
  const { actor } = await requireStaff();
  const [{ groups, total, choices }, queues, lately] = await Promise.all([
    listGroups(actor, filters),
    countWaitingGroups(actor),
    countPublishedLately(actor),
  ]);
  const found = `${total.toLocaleString('en-GB')} ${total === 1 ? 'group' : 'groups'}`;
  return (
    <>
      <PageHeader
        title="Groups"
        lede="Who is trained together, and when. Their events are put on teaching days here, published, moved and cancelled."
        actions={
          <>
            <ButtonLink href="/staff/groups/new">Add a group</ButtonLink>
            <ButtonLink href="/staff/allocations" variant="secondary">
              Find groups for people
            </ButtonLink>
            <ButtonLink href="/staff/programmes" variant="secondary">
              Programmes
            </ButtonLink>
            <ButtonLink href="/staff/term-dates" variant="secondary">
              Term dates
            </ButtonLink>
          </>
        }
      />
      {done !== null && (
        <Banner tone="success" title={done.title} announce>
          {done.told.length > 0 && <p>{done.told.join(' ')}</p>}
        </Banner>
      )}
      <HeldNotices queues={queues} />
      <NewsBanner {...lately} />
      <SearchForm
        action={groupsPath}
        label="Search by name"
        defaultValue={filters.q}
        keep={keptFields(filters, ['q'])}
      />
      <GroupFilters filters={filters} choices={choices} />
      {groups.length === 0 ? (
        <NoGroups filtered={listHref(groupsPath, filters) !== groupsPath} />
      ) : (
        <>
          <p aria-live="polite">
            <b>{found}</b>
          </p>
          <ChooseGroups caption={found} groups={groups} total={total} keep={keptFields(filters, [])} />
          <Pagination
            page={filters.page}
            pageSize={groupsPageSize}
            total={total}
            noun="groups"
            hrefFor={(page) => listHref(groupsPath, { ...filters, page })}
          />
        </>
      )}
    </>
  );
}

function NoGroups({ filtered }: { filtered: boolean }) {
  if (filtered) {
    return (
      <EmptyState title="No group matches" actions={<a href={groupsPath}>Show all groups</a>}>
        <p>Check the spelling, or take away a filter.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="No groups yet"
      actions={
        <>
          <ButtonLink href="/staff/groups/new">Add a group</ButtonLink>
          <ButtonLink href="/staff/allocations" variant="secondary">
            Find groups for people
          </ButtonLink>
        </>
      }
    >
      <p>
        A group has a programme, a day of the week and a venue. Its events follow from these by one button.
      </p>
    </EmptyState>
  );
}
