import { Details } from '@/components/ui/details';
import { type Column, Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import type { ProposedPlace } from '@/lib/allocations/types';
import { chosenInWords, whyNot } from '@/lib/allocations/words';
import { formatDateShortWithYear } from '@/lib/dates/format';

const columns: Column<ProposedPlace>[] = [
  {
    header: 'Person',
    rowHeader: true,
    cell: ({ name, role, schoolName }) => (
      <>
        <b>{name}</b>
        <br />
        <span className="hint">
          {role === 'ect' ? 'ECT' : 'Mentor'}, {schoolName}
        </span>
      </>
    ),
  },
  {
    header: 'Group',
    cell: ({ chosen, from }) =>
      chosen === null ? (
        <Tag tone="warning">No group fits</Tag>
      ) : (
        <>
          {chosen.name}
          <br />
          <span className="hint">from {formatDateShortWithYear(from)}</span>
        </>
      ),
  },
  { header: 'Why', cell: (place) => <Why place={place} /> },
];

/** Who is proposed for which group, and why. */
export function PlacesTable({
  places,
  leaveOut,
}: {
  places: ProposedPlace[];
  leaveOut?: Column<ProposedPlace>;
}) {
  return (
    <Table
      caption="Proposed groups"
      captionHidden
      columns={leaveOut === undefined ? columns : [...columns, leaveOut]}
      rows={places}
      rowKey={({ trainingPeriodId }) => trainingPeriodId}
    />
  );
}

function Why({ place }: { place: ProposedPlace }) {
  return (
    <>
      {chosenInWords(place)}
      {place.chosen !== null && place.others.length > 0 && (
        <Details summary={`Other groups for ${place.name}`}>
          <ul>
            {place.others.map((other) => (
              <li key={other.groupId}>
                {other.name}: {whyNot(other)}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}
