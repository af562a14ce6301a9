import type { Metadata } from 'next';
import { AffectedPeople } from '@/components/groups/affected-people';
import { NoGroupsChosen } from '@/components/groups/no-groups-chosen';
import { PlannedGroups } from '@/components/groups/planned-groups';
import { PublishForm } from '@/components/groups/publish-form';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { previewDrafts } from '@/lib/groups/affected-queries';
import { groupsIn } from '@/lib/groups/labels';
import { requireChosenGroups } from '@/lib/groups/require-groups';
import { publishDraftsAction } from '../actions';

export const metadata: Metadata = { title: 'Publish drafts of several groups' };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const back = { href: '/staff/groups', label: 'Groups' };

export default async function PublishSeveralPage({ searchParams }: Props) {
  const { actor, ids, isTooMany } = await requireChosenGroups(await searchParams);
  if (ids.length === 0 || isTooMany)
    return (
      <>
        <PageHeader title="Publish drafts of several groups" back={back} />
        <NoGroupsChosen isTooMany={isTooMany} />
      </>
    );
  const { groups, affected, seal } = await previewDrafts(actor, ids);
  const drafts = groups.reduce((sum, { events }) => sum + events.length, 0);
  if (drafts === 0)
    return (
      <>
        <PageHeader title="Publish drafts of several groups" caption={groupsIn(groups.length)} back={back} />
        <EmptyState title="There are no drafts">
          <p>Generate the events of the groups first.</p>
        </EmptyState>
      </>
    );
  return (
    <>
      <PageHeader
        title="Publish drafts of several groups"
        caption={groupsIn(groups.length)}
        lede={`${drafts === 1 ? 'One event appears' : `${drafts} events appear`} in schedules, workbooks and calendars: all of them or, when something is otherwise by then, none.`}
        back={back}
      />
      <div className="stack">
        <AffectedPeople affected={affected} />
        <PlannedGroups groups={groups} what={{ path: 'publish', title: 'The drafts', none: 'No drafts' }} />
        <PublishForm
          action={publishDraftsAction}
          hidden={{ groupIds: ids.join(','), seal }}
          isHolding={groups.every(({ isHolding }) => isHolding)}
          submit={drafts === 1 ? 'Publish the event' : `Publish ${drafts} events`}
        />
      </div>
    </>
  );
}
