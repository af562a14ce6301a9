import { type Column, Table } from '@/components/ui/table';
import { formatMinutes } from '@/lib/dates/format';
import type { HoursOfYear } from '@/lib/programmes/staff-types';

const audienceWords = { ect: 'ECTs', mentor: 'Mentors', both: 'ECTs and mentors' } as const;

/** Learning time by year, audience and component. */
export function HoursTable({ hours, versionHref }: { hours: HoursOfYear[]; versionHref: string | null }) {
  if (hours.length === 0) return <p>No hours are recorded.</p>;
  const columns: Column<HoursOfYear>[] = [
    { header: 'Component', rowHeader: true, cell: ({ component }) => component },
    { header: 'Year', cell: ({ year }) => `Year ${year}` },
    { header: 'For', cell: ({ audience }) => audienceWords[audience] },
    {
      header: 'Time',
      align: 'right',
      cell: ({ minutes }) => (minutes === 0 ? 'None' : formatMinutes(minutes)),
    },
    ...(versionHref === null
      ? []
      : [
          {
            header: 'Change',
            headerHidden: true,
            cell: ({ id, component, year }: HoursOfYear) => (
              <a href={`${versionHref}/hours/${id}`}>
                Change
                <span className="sr-only">
                  {' '}
                  {component}, year {year}
                </span>
              </a>
            ),
          },
        ]),
  ];
  return <Table caption="Hours" captionHidden columns={columns} rows={hours} rowKey={({ id }) => id} />;
}
