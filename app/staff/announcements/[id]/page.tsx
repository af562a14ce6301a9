import type { Metadata } from 'next';
import { AnnouncementActions } from '@/components/announcements/announcement-actions';
import { FiguresCard } from '@/components/announcements/figures-card';
import { ReachSummary } from '@/components/announcements/reach-summary';
import { RefreshWhileWorking } from '@/components/imports/refresh-while-working';
import { Columns } from '@/components/layout/columns';
import { Markdown } from '@/components/markdown/markdown';
import { Banner } from '@/components/ui/banner';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { Tag } from '@/components/ui/tag';
import { WarningText } from '@/components/ui/warning-text';
import { doneLabel, kindLabel, stateTag } from '@/lib/announcements/labels';
import { getAnnouncement, getReach } from '@/lib/announcements/queries';
import { rightsIn } from '@/lib/announcements/rules';
import { orNotFound } from '@/lib/auth/or-not-found';
import { requireStaff } from '@/lib/auth/require-actor';
import { formatInstant } from '@/lib/dates/format';
import { cancelAction, testAction, unscheduleAction } from '../actions';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { actor } = await requireStaff();
  const { subject } = await orNotFound(getAnnouncement(actor, (await params).id));
  return { title: `Announcement: ${subject}` };
}

export default async function AnnouncementPage({ params, searchParams }: Props) {
  const { actor } = await requireStaff();
  const { id } = await params;
  const announcement = await orNotFound(getAnnouncement(actor, id));
  const { state, versions } = announcement;
  const rights = rightsIn(state, versions.length);
  const reach = versions.length === 0 ? await getReach(actor, id) : null;
  const { done } = await searchParams;
  const message = typeof done === 'string' ? doneLabel[done] : undefined;
  const isSending = state === 'sending';
  return (
    <>
      <PageHeader
        back={{ href: '/staff/announcements', label: 'Announcements' }}
        caption={kindLabel[announcement.kind]}
        title={announcement.subject}
        lede={
          state === 'scheduled' && announcement.sendAt !== null
            ? `Goes out on ${formatInstant(announcement.sendAt)}`
            : `${stateTag[state].label}${state === 'sent' ? '' : ' since'} ${formatInstant(announcement.stateSince)}. Written by ${announcement.writtenBy}`
        }
        tag={<Tag tone={stateTag[state].tone}>{stateTag[state].label}</Tag>}
      />
      {message !== undefined && <Banner tone="success" title={message} announce />}
      {announcement.problem !== null && <WarningText>{announcement.problem}</WarningText>}
      <AnnouncementActions
        announcement={announcement}
        rights={rights}
        actions={{ test: testAction, unschedule: unscheduleAction, cancel: cancelAction }}
      />
      <div className="stack">
        {isSending && (
          <>
            <RefreshWhileWorking />
            <noscript>
              <p>
                <a href={`/staff/announcements/${id}`}>See how far it is now</a>
              </p>
            </noscript>
          </>
        )}
        {versions.map((version, index) => (
          <FiguresCard
            key={version.id}
            version={version}
            isSending={isSending && index === 0}
            readersHref={index === 0 ? `/staff/announcements/${id}/readers` : undefined}
          />
        ))}
        <Columns kind="two-thirds">
          <Card id="text" title="As it is read">
            <p className="preview-subject">{announcement.subject}</p>
            <Markdown tree={announcement.tree} />
          </Card>
          <Card id="audience" title="Who it is for">
            <ul className="audience-words">
              {announcement.audienceWords.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            {reach !== null && <ReachSummary reach={reach} />}
          </Card>
        </Columns>
      </div>
    </>
  );
}
