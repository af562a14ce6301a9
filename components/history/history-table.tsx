import { Table } from '@/components/ui/table';
import { formatInstant } from '@/lib/dates/format';
import type { HistoryChange, HistoryEntry } from '@/lib/history/types';

/** What was changed, by whom and when, with what was and is. Latest first. */
export function HistoryTable({ entries, caption }: { entries: HistoryEntry[]; caption: string }) {
  return (
    <Table
      caption={caption}
      captionHidden
      rows={entries}
      rowKey={({ id }) => id}
      columns={[
        { header: 'What happened', rowHeader: true, cell: ({ what }) => what },
        {
          header: 'What was and is',
          cell: ({ changes }) => (changes.length > 0 ? <Changes changes={changes} /> : null),
        },
        { header: 'Who', cell: ({ who }) => who },
        {
          header: 'When',
          cell: ({ at }) => <time dateTime={at.toISOString()}>{formatInstant(at)}</time>,
        },
      ]}
    />
  );
}

function Changes({ changes }: { changes: HistoryChange[] }) {
  return (
    <ul className="plain-list">
      {changes.map((change) => (
        <li key={change.label}>
          {change.label}: {inWords(change)}
        </li>
      ))}
    </ul>
  );
}

function inWords({ was, is, isErased }: HistoryChange): string {
  if (isErased) return 'no longer kept';
  if (was === null) return is ?? 'nothing';
  return `was ${was}, is ${is ?? 'nothing now'}`;
}
