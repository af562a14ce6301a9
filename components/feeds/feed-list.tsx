import { AccessButton } from '@/components/access/access-button';
import { type Column, Table } from '@/components/ui/table';
import { formatDate } from '@/lib/dates/format';
import { londonDate } from '@/lib/dates/london';
import { feedContents } from '@/lib/feeds/labels';
import { lastUsedOn } from '@/lib/feeds/rules';
import type { FeedListItem } from '@/lib/feeds/types';
import type { FormState } from '@/lib/forms/form-state';

/** The feeds that somebody has made, with a way to stop each. */
export function FeedList({
  feeds,
  now,
  revoke,
  address,
  href,
}: {
  feeds: FeedListItem[];
  now: Date;
  revoke: (state: FormState, formData: FormData) => Promise<FormState>;
  address: Record<string, string>;
  /** The page itself, which renames one when its address asks for it. */
  href: string;
}) {
  if (feeds.length === 0) return <p>You have no calendar feeds yet.</p>;
  const columns: Column<FeedListItem>[] = [
    { header: 'Name', rowHeader: true, cell: (feed) => feed.label },
    { header: 'Holds', cell: (feed) => feedContents(feed) },
    { header: 'Made', cell: (feed) => formatDate(londonDate(feed.createdAt)) },
    { header: 'Last read', cell: (feed) => <LastUsed at={feed.lastUsedAt} now={now} /> },
    {
      header: 'Rename',
      headerHidden: true,
      cell: ({ id, label }) => (
        <a href={`${href}?rename=${id}#rename`}>
          Rename<span className="sr-only"> the feed {label}</span>
        </a>
      ),
    },
    {
      header: 'Stop',
      headerHidden: true,
      cell: (feed) => (
        <AccessButton
          action={revoke}
          address={address}
          id={feed.id}
          label="Stop"
          about={`the feed ${feed.label}`}
        />
      ),
    },
  ];
  return (
    <Table
      caption="Your calendar feeds"
      captionHidden
      rows={feeds}
      rowKey={(feed) => feed.id}
      columns={columns}
    />
  );
}

export function LastUsed({ at, now }: { at: Date | null; now: Date }) {
  const used = lastUsedOn(at, now);
  if (used === null) return 'Not yet';
  return used === 'lately' ? 'Within two hours' : formatDate(used);
}
