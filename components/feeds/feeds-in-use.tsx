import { AccessButton } from '@/components/access/access-button';
import { Card } from '@/components/ui/card';
import { Table } from '@/components/ui/table';
import { feedContents } from '@/lib/feeds/labels';
import type { SchoolFeed } from '@/lib/feeds/types';
import type { FormState } from '@/lib/forms/form-state';
import { LastUsed } from './feed-list';

/** Who reads the school's calendar in a program of their own: how far it has gone. */
export function FeedsInUse({
  feeds,
  now,
  href,
  revoke,
  address = {},
}: {
  feeds: SchoolFeed[];
  now: Date;
  href: string;
  /** Without it, one's own are stopped on their page. */
  revoke?: (state: FormState, formData: FormData) => Promise<FormState>;
  address?: Record<string, string>;
}) {
  return (
    <Card id="feeds" title="Calendar feeds in use" aside={<a href={href}>Calendars and standing exports</a>}>
      {feeds.length === 0 ? (
        <p>Nobody at the school has subscribed to a calendar yet.</p>
      ) : (
        <Table
          caption="Calendar feeds in use"
          captionHidden
          rows={feeds}
          rowKey={(feed) => feed.id}
          columns={[
            {
              header: 'Whose',
              rowHeader: true,
              cell: (feed) => (feed.isOwn ? `${feed.owner} (you)` : feed.owner),
            },
            { header: 'Name', cell: (feed) => feed.label },
            { header: 'Holds', cell: (feed) => feedContents(feed) },
            { header: 'Last read', cell: (feed) => <LastUsed at={feed.lastUsedAt} now={now} /> },
            {
              header: 'Stop',
              headerHidden: true,
              cell: (feed) =>
                feed.isOwn &&
                revoke && (
                  <AccessButton
                    action={revoke}
                    address={address}
                    id={feed.id}
                    label="Stop"
                    about={`the feed ${feed.label}`}
                  />
                ),
            },
          ]}
        />
      )}
    </Card>
  );
}
