import { type Column, Table } from '@/components/ui/table';
import { formatInstant } from '@/lib/dates/format';
import { readerRoleLabel } from '@/lib/library/labels';
import type { DocumentReader } from '@/lib/library/types';

/** For whom a document is, and what each did with the version in force. */
export function ReadersTable({
  readers,
  asksAcknowledgement,
}: {
  readers: DocumentReader[];
  asksAcknowledgement: boolean;
}) {
  const columns: Column<DocumentReader>[] = [
    { header: 'Name', rowHeader: true, cell: ({ name }) => name },
    { header: 'School', cell: ({ school }) => school },
    {
      header: 'Reads it as',
      cell: ({ roles }) => roles.map((role) => readerRoleLabel[role].replace(/s$/, '')).join(', '),
    },
    {
      header: 'First opened',
      cell: ({ openedAt }) => (openedAt === null ? 'Not yet' : formatInstant(openedAt)),
    },
    ...(asksAcknowledgement
      ? [
          {
            header: 'Confirmed',
            cell: ({ acknowledgedAt }: DocumentReader) =>
              acknowledgedAt === null ? 'Not yet' : formatInstant(acknowledgedAt),
          },
        ]
      : []),
  ];
  return (
    <Table
      caption="Readers"
      captionHidden
      columns={columns}
      rows={readers}
      rowKey={({ userId, urn }) => `${userId} ${urn}`}
    />
  );
}
