import type { Metadata } from 'next';
import { StandingExportCard } from '@/components/exports/standing-export-card';
import { FeedForm } from '@/components/feeds/feed-form';
import { FeedList } from '@/components/feeds/feed-list';
import { HowToSubscribe } from '@/components/feeds/how-to-subscribe';
import { RenameForm } from '@/components/feeds/rename-form';
import { Banner } from '@/components/ui/banner';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { requireSchool } from '@/lib/auth/require-actor';
import { now } from '@/lib/dates/clock';
import { feedChoices } from '@/lib/feeds/labels';
import { listFeeds } from '@/lib/feeds/queries';
import { listPeople } from '@/lib/people/queries';
import { getStandingExports } from '@/lib/scheduled-exports/queries';
import {
  createFeedAction,
  renameFeedAction,
  revokeFeedAction,
  startExportAction,
  stopExportAction,
} from './actions';

export const metadata: Metadata = { title: 'Calendars and standing exports' };

interface Props {
  params: Promise<{ urn: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function SchoolCalendarsPage({ params, searchParams }: Props) {
  const { actor, school } = await requireSchool((await params).urn);
  const feeds = await listFeeds(actor);
  const standing = await getStandingExports(actor);
  const { ects, mentors } = await listPeople(actor, school.id, { view: 'current', search: '' });
  const { done, rename } = await searchParams;
  const href = `/schools/${school.urn}/calendars`;
  const renamed = feeds.find(({ id }) => id === rename);
  const address = { urn: String(school.urn) };
  return (
    <>
      <PageHeader
        back={{ href: `/schools/${school.urn}/people`, label: 'ECTs and Mentors' }}
        title="Calendars and standing exports"
        lede={`When people of ${school.name} are out for training, in your own calendar or inbox`}
      />
      <div className="stack">
        {done === 'feed' && (
          <Banner tone="success" title="The calendar feed has been stopped" announce>
            <p>Its address no longer answers. Remove the calendar from your program, too.</p>
          </Banner>
        )}
        {done === 'renamed' && <Banner tone="success" title="The calendar feed has its new name" announce />}
        {renamed === undefined ? (
          <Card id="new" title="Make a calendar address">
            <FeedForm
              action={createFeedAction}
              address={address}
              contents={{ name: 'contents', as: 'select', options: feedChoices([...ects, ...mentors]) }}
            />
          </Card>
        ) : (
          <Card id="rename" title={`Rename “${renamed.label}”`}>
            <RenameForm action={renameFeedAction} address={address} feed={renamed} cancelHref={href} />
          </Card>
        )}
        <Card id="feeds" title="Your calendar feeds">
          <FeedList feeds={feeds} now={now()} revoke={revokeFeedAction} address={address} href={href} />
        </Card>
        <HowToSubscribe />
        <StandingExportCard
          {...standing}
          done={done === 'started' || done === 'ended' ? done : undefined}
          address={address}
          start={startExportAction}
          stop={stopExportAction}
        />
      </div>
    </>
  );
}
