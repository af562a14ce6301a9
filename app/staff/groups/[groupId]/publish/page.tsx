import type { Metadata } from 'next';
import { AffectedPeople } from '@/components/groups/affected-people';
import { GroupEvents } from '@/components/groups/group-events';
import { PublishForm } from '@/components/groups/publish-form';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { previewDrafts } from '@/lib/groups/affected-queries';
import { requireGroup } from '@/lib/groups/require-group';
import { publishDraftsAction } from '../../actions';

export const metadata: Metadata = { title: 'Publish drafts' };

export default async function PublishDraftsPage({ params }: { params: Promise<{ groupId: string }> }) {
  const { actor, group } = await requireGroup((await params).groupId);
  const drafts = group.events.filter(({ isDraft }) => isDraft);
  const back = { href: `/staff/groups/${group.id}`, label: group.name };
  if (drafts.length === 0) {
    return (
      <>
        <PageHeader title="Publish drafts" caption={group.name} back={back} />
        <EmptyState title="There are no drafts">
          <p>Generate the events of the group first.</p>
        </EmptyState>
      </>
    );
  }
  const { affected, seal } = await previewDrafts(actor, [group.id]);
  return (
    <>
      <PageHeader
        title="Publish drafts"
        caption={group.name}
        lede={`${drafts.length === 1 ? 'One event appears' : `${drafts.length} events appear`} in schedules, workbooks and calendars.`}
        back={back}
      />
      <div className="stack">
        <AffectedPeople affected={affected} />
        <Card title="The drafts" id="drafts">
          <GroupEvents groupId={group.id} caption="Drafts" events={drafts} />
        </Card>
        <PublishForm
          action={publishDraftsAction}
          hidden={{ groupIds: group.id, seal }}
          isHolding={group.versions.some(({ heldAt }) => heldAt !== null)}
          submit={drafts.length === 1 ? 'Publish the event' : `Publish ${drafts.length} events`}
        />
      </div>
    </>
  );
}
