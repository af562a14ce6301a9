import type { Metadata } from 'next';
import { ButtonForm } from '@/components/groups/draft-form';
import { GroupNewsCard } from '@/components/groups/group-news';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { requireStaff } from '@/lib/auth/require-actor';
import { formatDateLong } from '@/lib/dates/format';
import { londonDate } from '@/lib/dates/london';
import { listPublishedLately } from '@/lib/groups/published-lately';
import { markPublishedSeenAction } from '../actions';

export const metadata: Metadata = { title: 'What changed in your groups' };

const back = { href: '/staff/groups', label: 'Groups' };

export default async function GroupChangesPage() {
  const { actor } = await requireStaff();
  const { seenAt, upTo, groups, news } = await listPublishedLately(actor);
  const since =
    seenAt === null
      ? 'in the past four weeks'
      : `since ${formatDateLong(londonDate(seenAt))}, when you last looked`;
  return (
    <>
      <PageHeader
        title="What changed in your groups"
        lede={`What others published ${since}. Several publications of one event are told as one change.`}
        back={back}
      />
      {news.length === 0 ? (
        <EmptyState title="Nothing was published by others">
          <p>What you publish yourself is not listed here.</p>
        </EmptyState>
      ) : (
        <div className="stack">
          {groups > news.length && (
            <p>
              These are the {news.length} groups of {groups} that were published last.
            </p>
          )}
          {news.map((group) => (
            <GroupNewsCard key={group.groupId} news={group} />
          ))}
          <ButtonForm
            action={markPublishedSeenAction}
            hidden={{ upTo: upTo.toISOString() }}
            label="I have seen these changes"
          />
        </div>
      )}
    </>
  );
}
