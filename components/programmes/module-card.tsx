import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';
import { type Column, Table } from '@/components/ui/table';
import { eventKindLabel, eventModeLabel, halfTermLabel } from '@/lib/events/labels';
import type { ModuleLine, PlannedEventLine } from '@/lib/programmes/staff-types';

const audienceWords = { ect: 'ECTs', mentor: 'Mentors', both: 'ECTs and mentors' } as const;

/** One module with what is planned in it. */
export function ModuleCard({
  module,
  editHref,
  children,
}: {
  module: ModuleLine;
  editHref: string | null;
  /** What can be done to its place among the others. */
  children?: ReactNode;
}) {
  const { id, year, number, title, standards, halfTerm, weeks, contentAreas, events } = module;
  const columns: Column<PlannedEventLine>[] = [
    {
      header: 'Planned event',
      rowHeader: true,
      cell: (event) =>
        editHref === null ? event.title : <a href={`${editHref}?event=${event.id}`}>{event.title}</a>,
    },
    {
      header: 'Kind',
      cell: ({ kind, mode }) => `${eventKindLabel[kind]}, ${eventModeLabel[mode].toLowerCase()}`,
    },
    { header: 'For', cell: ({ audience }) => audienceWords[audience] },
    { header: 'Week', align: 'right', cell: ({ week }) => week },
    { header: 'Minutes', align: 'right', cell: ({ minutes }) => minutes },
  ];
  return (
    <Card
      title={`Year ${year}, module ${number}: ${title}`}
      id={`module-${id}`}
      aside={
        editHref !== null && (
          <a href={editHref}>
            Change<span className="sr-only"> module {number}</span>
          </a>
        )
      }
    >
      <p>
        From {halfTermLabel[halfTerm]}, {weeks === 1 ? '1 week' : `${weeks} weeks`}
        {standards !== null && `, Teachers’ Standards ${standards}`}
        {contentAreas.length > 0 && `. ${contentAreas.join(', ')}`}
      </p>
      {events.length === 0 ? (
        <p>No event is planned.</p>
      ) : (
        <Table
          caption={`Planned events of module ${number}`}
          captionHidden
          columns={columns}
          rows={events}
          rowKey={(event) => event.id}
        />
      )}
      {children}
    </Card>
  );
}
