import type { Metadata } from 'next';
import { FeedForm } from '@/components/feeds/feed-form';
import { FeedList } from '@/components/feeds/feed-list';
import { HowToSubscribe } from '@/components/feeds/how-to-subscribe';
import { Banner } from '@/components/ui/banner';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { requireSchool } from '@/lib/auth/require-actor';
import { now } from '@/lib/dates/clock';
import { feedChoices } from '@/lib/feeds/labels';
import { listFeeds } from '@/lib/feeds/queries';
import { listPeople } from '@/lib/people/queries';
import { createFeedAction, revokeFeedAction } from './actions';

export const metadata: Metadata = { title: 'Calendars and standing exports' };

interface Props {
  params: Promise<{ urn: string }>;
  searchParams: Promise<{ stopped?: string | string[] }>;
}

export default async function SchoolCalendarsPage({ params, searchParams }: Props) {
  const { actor, school } = await requireSchool((await params).urn);
  const feeds = await listFeeds(actor);
  const { ects, mentors } = await listPeople(actor, school.id, { view: 'current', search: '' });
  const { stopped } = await searchParams;
  const address = { urn: String(school.urn) };
  return (
    <>
      <PageHeader
        back={{ href: `/schools/${school.urn}/people`, label: 'ECTs and Mentors' }}
        title="Calendars and standing exports"
        lede={`When people of ${school.name} are out for training, in your own calendar or inbox`}
      />
      <div className="stack">
        {stopped === 'feed' && (
          <Banner tone="success" title="The calendar feed has been stopped" announce>
            <p>Its address no longer answers. Remove the calendar from your program, too.</p>
          </Banner>
        )}
        <Card id="new" title="Make a calendar address">
          <FeedForm
            action={createFeedAction}
            address={address}
            contents={{ name: 'contents', as: 'select', options: feedChoices([...ects, ...mentors]) }}
          />
        </Card>
        <Card id="feeds" title="Your calendar feeds">
          <FeedList feeds={feeds} now={now()} revoke={revokeFeedAction} address={address} />
        </Card>
        <HowToSubscribe />
      </div>
    </>
  );
}
