import { type Column, Table } from '@/components/ui/table';
import { formatDateShortWithYear } from '@/lib/dates/format';
import type { IsoDate } from '@/lib/dates/iso-date';

interface ShiftRow {
  id: string;
  title: string;
  was: IsoDate | null;
  date: IsoDate;
  why: string | null;
}

const columns: Column<ShiftRow>[] = [
  { header: 'Event', rowHeader: true, cell: ({ title }) => title },
  { header: 'Was', cell: ({ was }) => (was === null ? '' : formatDateShortWithYear(was)) },
  { header: 'Now', cell: ({ date }) => formatDateShortWithYear(date) },
  { header: 'Why', cell: ({ why }) => why ?? '' },
];

export function ShiftTable({ rows }: { rows: ShiftRow[] }) {
  return <Table caption="What moves" captionHidden columns={columns} rows={rows} rowKey={({ id }) => id} />;
}
