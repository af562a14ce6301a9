import type { ReactNode } from 'react';
import { type Column, Table } from '@/components/ui/table';
import { formatMinutes } from '@/lib/dates/format';
import type { HoursOfYear } from '@/lib/programmes/staff-types';

const audienceWords = { ect: 'ECTs', mentor: 'Mentors', both: 'ECTs and mentors' } as const;

/** Learning time by year, audience and component. */
export function HoursTable({
  hours,
  versionHref,
  move,
}: {
  hours: HoursOfYear[];
  versionHref: string | null;
  /** What can be done to the place of a line; of neighbours only those that share its year and audience. */
  move?: (line: HoursOfYear, neighbours: { hasEarlier: boolean; hasLater: boolean }) => ReactNode;
}) {
  if (hours.length === 0) return <p>No hours are recorded.</p>;
  const isBeside = (one: HoursOfYear, other: HoursOfYear | undefined) =>
    other?.year === one.year && other.audience === one.audience;
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
            cell: (line: HoursOfYear) => {
              const at = hours.indexOf(line);
              return (
                <span className="cluster">
                  <a href={`${versionHref}/hours/${line.id}`}>
                    Change
                    <span className="sr-only">
                      {' '}
                      {line.component}, year {line.year}
                    </span>
                  </a>
                  {move?.(line, {
                    hasEarlier: isBeside(line, hours[at - 1]),
                    hasLater: isBeside(line, hours[at + 1]),
                  })}
                </span>
              );
            },
          },
        ]),
  ];
  return <Table caption="Hours" captionHidden columns={columns} rows={hours} rowKey={({ id }) => id} />;
}
