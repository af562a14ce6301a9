import type { Metadata } from 'next';
import { FeedForm } from '@/components/feeds/feed-form';
import { FeedList } from '@/components/feeds/feed-list';
import { HowToSubscribe } from '@/components/feeds/how-to-subscribe';
import { RenameForm } from '@/components/feeds/rename-form';
import { Banner } from '@/components/ui/banner';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { requireSelf } from '@/lib/auth/require-actor';
import { now } from '@/lib/dates/clock';
import { listFeeds } from '@/lib/feeds/queries';
import { createFeedAction, renameFeedAction, revokeFeedAction } from './actions';

export const metadata: Metadata = { title: 'Calendar feeds' };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const href = '/me/calendars';

const own = { value: 'person', label: 'My own events' };
const withEcts = {
  value: 'pair',
  label: 'My own events and those of my ECTs',
  hint: 'Of the ECTs whom you mentor on the day; it follows changes of mentor by itself.',
};

export default async function OwnCalendarsPage({ searchParams }: Props) {
  const { actor, person } = await requireSelf();
  const feeds = await listFeeds(actor);
  const { stopped, done, rename } = await searchParams;
  const renamed = feeds.find(({ id }) => id === rename);
  return (
    <>
      <PageHeader
        back={{ href: '/me', label: 'My training' }}
        title="Calendar feeds"
        lede="Your training in Outlook, Google or Apple’s calendar, kept up to date"
      />
      <div className="stack">
        {stopped === 'feed' && (
          <Banner tone="success" title="The calendar feed has been stopped" announce>
            <p>Its address no longer answers. Remove the calendar from your program, too.</p>
          </Banner>
        )}
        {done === 'renamed' && <Banner tone="success" title="The calendar feed has its new name" announce />}
        {renamed === undefined ? (
          <Card id="new" title="Make a calendar address">
            <FeedForm
              action={createFeedAction}
              address={{}}
              contents={{
                name: 'scope',
                as: 'radios',
                options: person.roles.includes('mentor') ? [own, withEcts] : [own],
              }}
            />
          </Card>
        ) : (
          <Card id="rename" title={`Rename “${renamed.label}”`}>
            <RenameForm action={renameFeedAction} address={{}} feed={renamed} cancelHref={href} />
          </Card>
        )}
        <Card id="feeds" title="Your calendar feeds">
          <FeedList feeds={feeds} now={now()} revoke={revokeFeedAction} address={{}} href={href} />
        </Card>
        <HowToSubscribe />
      </div>
    </>
  );
}
