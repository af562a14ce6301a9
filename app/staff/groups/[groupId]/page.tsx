import type { Metadata } from 'next';
import { GroupDrafts } from '@/components/groups/group-drafts';
import { GroupEvents } from '@/components/groups/group-events';
import { GroupSummary } from '@/components/groups/group-facts';
import { GroupMembers } from '@/components/groups/group-members';
import { GroupVersions } from '@/components/groups/group-versions';
import { Columns } from '@/components/layout/columns';
import { Banner } from '@/components/ui/banner';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { Details } from '@/components/ui/details';
import { PageHeader } from '@/components/ui/page-header';
import { today } from '@/lib/dates/clock';
import { groupDoneLabel, toldInWords } from '@/lib/groups/labels';
import { requireGroup } from '@/lib/groups/require-group';
import { generateEventsAction } from './actions';

interface Props {
  params: Promise<{ groupId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group } = await requireGroup((await params).groupId);
  return { title: group.name };
}

export default async function GroupPage({ params, searchParams }: Props) {
  const { done, notices, mails } = await searchParams;
  const { group } = await requireGroup((await params).groupId);
  const message = typeof done === 'string' ? groupDoneLabel[done] : undefined;
  const held = group.versions.filter(({ heldAt }) => heldAt !== null).length;
  const coming = group.events.filter(({ isPast, isDraft }) => !isPast && !isDraft);
  const past = group.events.filter(({ isPast, isDraft }) => isPast && !isDraft);
  return (
    <>
      <PageHeader
        title={group.name}
        caption="Group"
        lede={`${group.members.length} of ${group.capacity} places taken`}
        back={{ href: '/staff/groups', label: 'Groups' }}
        actions={
          <>
            <ButtonLink href={`/api/staff/groups/${group.id}/register.xlsx`} variant="secondary" download>
              Register (Excel)
            </ButtonLink>
            <ButtonLink href={`/staff/groups/${group.id}/events/new`} variant="secondary">
              Add an event
            </ButtonLink>
            <ButtonLink href={`/staff/groups/${group.id}/shift`} variant="secondary">
              Shift the group
            </ButtonLink>
            <ButtonLink href={`/staff/groups/${group.id}/edit`} variant="secondary">
              Change the group
            </ButtonLink>
          </>
        }
      />
      {message !== undefined && (
        <Banner tone="success" title={message} announce>
          {typeof notices === 'string' && <p>{toldInWords(notices, mails)}</p>}
        </Banner>
      )}
      {held > 0 && (
        <Banner tone="important" title="Notices are held back">
          <p>
            {held === 1 ? 'One version is' : `${held} versions are`} published and nobody has been told.{' '}
            <a href={`/staff/groups/${group.id}/notices`}>See what it comes to and send the notices</a>
          </p>
        </Banner>
      )}
      <div className="stack">
        <GroupDrafts group={group} generate={generateEventsAction} />
        <Columns kind="two-thirds">
          <Card title="Published events" id="events">
            {coming.length === 0 ? (
              <p>No published event is to come.</p>
            ) : (
              <GroupEvents groupId={group.id} caption="Events to come" events={coming} />
            )}
            {past.length > 0 && (
              <Details summary={past.length === 1 ? 'One past event' : `${past.length} past events`}>
                <GroupEvents groupId={group.id} caption="Past events" events={past} />
              </Details>
            )}
          </Card>
          <Card title="The group" id="facts">
            <GroupSummary group={group} />
          </Card>
        </Columns>
        <Card title="People" id="people">
          <GroupMembers members={group.members} today={today()} />
        </Card>
        <Card title="Versions of the schedule" id="versions">
          <GroupVersions versions={group.versions} />
        </Card>
      </div>
    </>
  );
}
