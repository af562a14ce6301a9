import type { ReactNode } from 'react';
import { FoldedMaterials } from '@/components/materials/event-materials';
import { type Column, Table } from '@/components/ui/table';
import { formatDateShort, formatDateShortWithYear, formatMinutes } from '@/lib/dates/format';
import { coverLabel, timesInWords } from '@/lib/schedules/labels';
import type { ScheduleEvent } from '@/lib/schedules/types';
import type { EventLinks } from './event-links';
import { EventName } from './event-name';
import { Where } from './where';

/** Events in order. The school also reads which half-days need cover. */
export function ScheduleTable<Event extends ScheduleEvent>({
  caption,
  captionHidden,
  events,
  withCover,
  who,
  links = {},
}: {
  caption: string;
  captionHidden?: boolean;
  events: Event[];
  withCover: boolean;
  /** Whose an event is, where the table is of several people. */
  who?: (event: Event) => ReactNode;
  links?: EventLinks<Event>;
}) {
  const { calendarFile, materialFile } = links;
  const columns: Column<Event>[] = [
    {
      header: 'Date',
      rowHeader: true,
      cell: (event) => <DateCell event={event} file={calendarFile?.(event) ?? null} />,
    },
    ...(who === undefined ? [] : [{ header: 'Who', cell: who }]),
    {
      header: 'Event',
      plain: true,
      cell: (event) => (
        <>
          <EventName event={event} />
          {materialFile && (
            <FoldedMaterials materials={event.materials} about={event.title} fileHref={materialFile} />
          )}
        </>
      ),
    },
    { header: 'Where', plain: true, cell: (event) => <Where event={event} /> },
  ];
  const cover: Column<Event> = { header: 'Cover', cell: (event) => coverLabel[event.cover] };
  return (
    <div className="schedule-table">
      <Table
        caption={caption}
        captionHidden={captionHidden}
        columns={withCover ? [...columns, cover] : columns}
        rows={events}
        rowKey={(event) => event.id}
      />
    </div>
  );
}

function DateCell({ event, file }: { event: ScheduleEvent; file: string | null }) {
  if (event.isWindow) {
    return (
      <>
        <time dateTime={event.date}>{formatDateShort(event.date)}</time> to{' '}
        <time dateTime={event.endDate}>{formatDateShortWithYear(event.endDate)}</time>
        {event.minutes > 0 && <small>{formatMinutes(event.minutes)} of self-study</small>}
      </>
    );
  }
  return (
    <>
      <time dateTime={`${event.date}T${event.startTime}`}>{formatDateShortWithYear(event.date)}</time>
      <small>{timesInWords(event)}</small>
      {file !== null && event.when !== 'past' && event.status !== 'cancelled' && (
        <small className="screen-only">
          <a href={file} download>
            Add to calendar<span className="sr-only">: {event.title}</span>
          </a>
        </small>
      )}
    </>
  );
}
