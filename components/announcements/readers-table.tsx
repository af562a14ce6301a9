import { type Column, Table } from '@/components/ui/table';
import type { ReaderRow } from '@/lib/announcements/types';
import { formatInstant } from '@/lib/dates/format';

const columns: Column<ReaderRow>[] = [
  {
    header: 'Name',
    rowHeader: true,
    cell: ({ name, role }) => (
      <>
        {name}
        {role === 'self' && <small>ECT or mentor</small>}
      </>
    ),
  },
  { header: 'School', cell: ({ school, urn }) => <a href={`/schools/${urn}`}>{school}</a> },
  {
    header: 'Opened in the portal',
    cell: ({ openedAt }) => (openedAt === null ? 'Not yet' : formatInstant(openedAt)),
  },
  { header: 'Mail', cell: ({ mail }) => mail },
];

export function ReadersTable({ rows }: { rows: ReaderRow[] }) {
  return (
    <Table
      caption="Who got it, by school"
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}
