import { AccessButton } from '@/components/access/access-button';
import { type Column, Table } from '@/components/ui/table';
import type { FormState } from '@/lib/forms/form-state';
import { schoolDayDates, schoolDayKindLabel } from '@/lib/school-days/labels';
import type { SchoolDay } from '@/lib/school-days/types';

export function SchoolDaysList({
  caption,
  days,
  urn,
  remove,
}: {
  caption: string;
  days: SchoolDay[];
  urn: number;
  /** Only for the school itself. */
  remove: ((state: FormState, formData: FormData) => Promise<FormState>) | null;
}) {
  const columns: Column<SchoolDay>[] = [
    { header: 'Days', rowHeader: true, cell: schoolDayDates },
    { header: 'Kind', cell: ({ kind }) => schoolDayKindLabel[kind] },
    { header: 'Description', cell: ({ label }) => label },
  ];
  const button: Column<SchoolDay> = {
    header: 'Remove',
    headerHidden: true,
    cell: (day) =>
      remove && (
        <AccessButton
          action={remove}
          address={{ urn: String(urn) }}
          id={day.id}
          label="Remove"
          about={`${schoolDayKindLabel[day.kind].toLowerCase()}, ${schoolDayDates(day)}`}
        />
      ),
  };
  return (
    <Table
      caption={caption}
      columns={remove === null ? columns : [...columns, button]}
      rows={days}
      rowKey={(day) => day.id}
    />
  );
}
