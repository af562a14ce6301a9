import { type Column, Table } from '@/components/ui/table';
import type { VersionListItem } from '@/lib/programmes/staff-types';

const columns: Column<VersionListItem>[] = [
  {
    header: 'Programme',
    rowHeader: true,
    cell: ({ id, programmeName, number }) => (
      <a href={`/staff/programmes/${id}`}>
        {programmeName}, version {number}
      </a>
    ),
  },
  { header: 'For', cell: ({ label }) => label },
  { header: 'Lead provider', cell: ({ leadProviderName }) => leadProviderName },
  { header: 'Groups', align: 'right', cell: ({ groups }) => groups },
];

export function VersionTable({ versions }: { versions: VersionListItem[] }) {
  return (
    <Table caption="Programmes" captionHidden columns={columns} rows={versions} rowKey={({ id }) => id} />
  );
}
