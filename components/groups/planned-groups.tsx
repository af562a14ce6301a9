import { Card } from '@/components/ui/card';
import { type Column, Table } from '@/components/ui/table';
import { formatDateShortWithYear } from '@/lib/dates/format';
import type { PlannedGroup } from '@/lib/groups/types';

/** What is done to each of several groups; the days themselves stand on the group's own page. */
export function PlannedGroups({
  groups,
  what,
}: {
  groups: PlannedGroup[];
  /** The page of a group that shows every day, and how that page is called. */
  what: { path: string; title: string; none: string };
}) {
  const columns: Column<PlannedGroup>[] = [
    { header: 'Group', rowHeader: true, cell: ({ id, name }) => <a href={`/staff/groups/${id}`}>{name}</a> },
    {
      header: 'Events',
      align: 'right',
      cell: ({ events }) => events.length,
    },
    { header: 'First', cell: (group) => <First group={group} none={what.none} /> },
    {
      header: 'Note',
      cell: ({ isHolding, events }) => {
        const otherwise = events.filter(({ why }) => why !== null).length;
        const notes = [
          ...(isHolding ? ['Notices are held back until you send them'] : []),
          ...(otherwise > 0 ? [`${otherwise} beside a holiday`] : []),
        ];
        return notes.join('. ');
      },
    },
    {
      header: 'Every day',
      headerHidden: true,
      cell: ({ id, name, events }) =>
        events.length === 0 ? null : (
          <a href={`/staff/groups/${id}/${what.path}`}>
            All days<span className="sr-only"> of {name}</span>
          </a>
        ),
    },
  ];
  return (
    <Card title={what.title} id="groups">
      <Table caption={what.title} captionHidden columns={columns} rows={groups} rowKey={({ id }) => id} />
    </Card>
  );
}

function First({ group: { events }, none }: { group: PlannedGroup; none: string }) {
  const [first] = events;
  if (first === undefined) return <span className="text-ink-soft">{none}</span>;
  return (
    <>
      {first.title}
      <small className="block text-ink-soft">
        {first.was === null ? '' : `${formatDateShortWithYear(first.was)} → `}
        {formatDateShortWithYear(first.date)}
      </small>
    </>
  );
}
