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
];
const whyColumn: Column<ShiftRow> = { header: 'Why', cell: ({ why }) => why ?? '' };

/** Why is said where an event is not on its own day; nobody reads an empty column. */
export function ShiftTable({ rows }: { rows: ShiftRow[] }) {
  const shown = rows.some(({ why }) => why !== null) ? [...columns, whyColumn] : columns;
  return <Table caption="What moves" captionHidden columns={shown} rows={rows} rowKey={({ id }) => id} />;
}
