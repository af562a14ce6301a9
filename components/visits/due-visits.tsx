import { Details } from '@/components/ui/details';
import { Table } from '@/components/ui/table';
import { academicYearLabel } from '@/lib/dates/iso-date';
import { halfTermLabel } from '@/lib/events/labels';
import type { DueVisit } from '@/lib/visits/types';

export const newVisitHref = ({ trainingPeriodId, templateId }: DueVisit): string =>
  `/staff/visits/new?training=${trainingPeriodId}&template=${templateId}`;

/** Visits that nobody has proposed yet, the soonest first; those of later academic years stand folded. */
export function DueVisits({ visits, academicYear }: { visits: DueVisit[]; academicYear: number }) {
  const soon = visits.filter((visit) => visit.academicYear <= academicYear);
  const later = visits.filter((visit) => visit.academicYear > academicYear);
  return (
    <>
      {soon.length > 0 && <DueTable caption="Not proposed yet" visits={soon} />}
      {later.length > 0 && (
        <Details summary={`${later.length} planned for later academic years`}>
          <DueTable caption="Planned for later academic years" visits={later} />
        </Details>
      )}
    </>
  );
}

function DueTable({ caption, visits }: { caption: string; visits: DueVisit[] }) {
  return (
    <Table
      caption={caption}
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
