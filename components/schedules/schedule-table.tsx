import { type Column, Table } from '@/components/ui/table';
import { formatDateShort, formatDateShortWithYear, formatMinutes } from '@/lib/dates/format';
import { coverLabel, timesInWords } from '@/lib/schedules/labels';
import type { ScheduleEvent } from '@/lib/schedules/types';
import { EventName } from './event-name';
import { Where } from './where';

/** Events in order. The school also reads which half-days need cover. */
export function ScheduleTable({
  caption,
  captionHidden,
  events,
  withCover,
}: {
  caption: string;
  captionHidden?: boolean;
  events: ScheduleEvent[];
  withCover: boolean;
}) {
  const columns: Column<ScheduleEvent>[] = [
    { header: 'Date', rowHeader: true, cell: (event) => <DateCell event={event} /> },
    { header: 'Event', cell: (event) => <EventName event={event} /> },
    { header: 'Where', cell: (event) => <Where event={event} /> },
  ];
  const cover: Column<ScheduleEvent> = { header: 'Cover', cell: (event) => coverLabel[event.cover] };
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

function DateCell({ event }: { event: ScheduleEvent }) {
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
    </>
  );
}
