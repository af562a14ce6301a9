import { type Column, Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { formatInstant } from '@/lib/dates/format';
import { sentKindLabel, stateLabel, stateTone } from '@/lib/mail/labels';
import type { SentItem } from '@/lib/mail/types';

const columns: Column<SentItem>[] = [
  {
    header: 'What',
    rowHeader: true,
    cell: ({ channel, id, kind, subject }) => (
      <>
        {channel === 'mail' ? (
          <a href={`/staff/communications/mail/${id}`}>{subject}</a>
        ) : (
          sentKindLabel(kind)
        )}
        <br />
        <span className="font-normal text-ink-soft">
          {channel === 'mail' ? `E-mail: ${sentKindLabel(kind)}` : 'In the portal'}
        </span>
      </>
    ),
  },
  {
    header: 'To',
    cell: ({ name, email, place }) => (
      <>
        {name ?? email}
        {name !== null && email !== null && (
          <>
            <br />
            <span className="break-all text-ink-soft">{email}</span>
          </>
        )}
        {place !== null && (
          <>
            <br />
            <span className="text-ink-soft">{place}</span>
          </>
        )}
      </>
    ),
  },
  { header: 'When', cell: ({ at }) => formatInstant(at) },
  { header: 'State', cell: ({ state }) => <Tag tone={stateTone(state)}>{stateLabel(state)}</Tag> },
];

export function SentTable({ caption, items }: { caption: string; items: SentItem[] }) {
  return (
    <Table
      caption={caption}
      captionHidden
      columns={columns}
      rows={items}
      rowKey={({ id }) => id}
      rowName={({ subject, kind }) => subject ?? sentKindLabel(kind)}
    />
  );
}
