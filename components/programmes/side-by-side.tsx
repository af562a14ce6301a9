import { type Column, Table } from '@/components/ui/table';
import type { Difference } from '@/lib/programmes/types';

/** The two programmes beside each other, topic by topic. */
export function SideBySide({
  rows,
  names,
}: {
  rows: readonly Difference[];
  names: { ecf: string; ecte: string };
}) {
  const columns: Column<Difference>[] = [
    { header: 'What', rowHeader: true, cell: ({ topic }) => topic },
    { header: names.ecf, cell: ({ ecf }) => ecf },
    { header: names.ecte, cell: ({ ecte }) => ecte },
  ];
  return (
    <Table
      caption="What differs between the two programmes"
      captionHidden
      columns={columns}
      rows={[...rows]}
      rowKey={({ topic }) => topic}
    />
  );
}
