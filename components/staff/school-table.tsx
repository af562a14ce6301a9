import { type Column, Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { schoolPhaseLabel, schoolStatusLabel } from '@/lib/schools/labels';
import type { PartnerSchool } from '@/lib/schools/types';
import { listHref } from '@/lib/transport/list-address';

const columns: Column<PartnerSchool>[] = [
  {
    header: 'School',
    rowHeader: true,
    cell: ({ name, urn, status }) => (
      <>
        <a href={`/schools/${urn}`}>{name}</a>
        <small className="block font-normal text-ink-soft">
          URN {urn}
          {status !== 'open' && `, ${schoolStatusLabel[status].toLowerCase()}`}
        </small>
      </>
    ),
  },
  {
    header: 'Phase',
    folded: true,
    cell: ({ phase, laName }) => (
      <>
        {schoolPhaseLabel[phase]}
        {laName && <small className="block text-ink-soft">{laName}</small>}
      </>
    ),
  },
  { header: 'ECTs', align: 'right', folded: true, cell: ({ ects }) => ects },
  { header: 'Mentors', align: 'right', folded: true, cell: ({ mentors }) => mentors },
  { header: 'Waiting', cell: (school) => <Waiting {...school} /> },
];

function Waiting({ urn, withoutMentor, withoutGroup, tutors, status }: PartnerSchool) {
  const people = (filter: string) => listHref('/staff/people', { status: filter, school: urn });
  const isQuiet = withoutMentor === 0 && withoutGroup === 0 && (tutors > 0 || status === 'closed');
  if (isQuiet) return <span className="text-ink-soft">Nothing</span>;
  return (
    <ul className="list-none space-y-1 p-0">
      {withoutMentor > 0 && (
        <li>
          <a href={people('no_mentor')}>{withoutMentor} without a mentor</a>
        </li>
      )}
      {withoutGroup > 0 && (
        <li>
          <a href={people('no_group')}>{withoutGroup} not placed</a>
        </li>
      )}
      {tutors === 0 && status !== 'closed' && (
        <li>
          <Tag tone="warning">No induction tutor</Tag>
        </li>
      )}
    </ul>
  );
}

export function SchoolTable({ caption, schools }: { caption: string; schools: PartnerSchool[] }) {
  return (
    <Table
      caption={caption}
      captionHidden
      columns={columns}
      rows={schools}
      rowKey={({ id }) => id}
      rowName={({ name }) => name}
    />
  );
}
