import { Table } from '@/components/ui/table';
import { academicYearLabel } from '@/lib/dates/iso-date';
import { halfTermLabel } from '@/lib/events/labels';
import type { DueVisit } from '@/lib/visits/types';

export const newVisitHref = ({ trainingPeriodId, templateId }: DueVisit): string =>
  `/staff/visits/new?training=${trainingPeriodId}&template=${templateId}`;

/** Visits that the programme plans and nobody has proposed yet, the soonest first. */
export function DueVisits({ visits }: { visits: DueVisit[] }) {
  return (
    <Table
      caption="Not proposed yet"
      columns={[
        { header: 'ECT', rowHeader: true, cell: ({ name, schoolName }) => `${name}, ${schoolName}` },
        { header: 'Visit', cell: ({ title }) => title },
        {
          header: 'Planned for',
          cell: ({ halfTerm, academicYear }) =>
            `${halfTermLabel[halfTerm]} ${academicYearLabel(academicYear)}`,
        },
        {
          header: 'Propose',
          headerHidden: true,
          cell: (visit) => (
            <a href={newVisitHref(visit)}>
              Propose a day
              <span className="sr-only">
                {' '}
                for {visit.title} to {visit.name}
              </span>
            </a>
          ),
        },
      ]}
      rows={visits}
      rowKey={({ trainingPeriodId, templateId }) => `${trainingPeriodId} ${templateId}`}
    />
  );
}
