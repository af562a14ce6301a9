import { type Column, Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { kindLabel, stateTag } from '@/lib/announcements/labels';
import type { AnnouncementRow } from '@/lib/announcements/types';
import { formatInstant } from '@/lib/dates/format';

const columns: Column<AnnouncementRow>[] = [
  {
    header: 'Subject',
    rowHeader: true,
    cell: ({ id, subject, kind }) => (
      <>
        <a href={`/staff/announcements/${id}`}>{subject}</a>
        <small>{kindLabel[kind]}</small>
      </>
    ),
  },
  { header: 'State', cell: ({ state }) => <Tag tone={stateTag[state].tone}>{stateTag[state].label}</Tag> },
  {
    header: 'When',
    cell: ({ state, sendAt, stateSince }) =>
      state === 'scheduled' && sendAt !== null
        ? `To be sent ${formatInstant(sendAt)}`
        : formatInstant(stateSince),
  },
  {
    header: 'Recipients',
    align: 'right',
    cell: ({ recipients }) => (recipients === null ? '–' : recipients.toLocaleString('en-GB')),
  },
  { header: 'By', cell: ({ writtenBy }) => writtenBy },
];

export function AnnouncementTable({ rows }: { rows: AnnouncementRow[] }) {
  return (
    <Table
      caption="Announcements, those that changed last first"
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}
