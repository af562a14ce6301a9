import { Details } from '@/components/ui/details';
import { type Column, Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { formatClockTime, formatDateShortWithYear } from '@/lib/dates/format';
import { eventKindLabel, eventModeLabel } from '@/lib/events/labels';
import { audienceLabel } from '@/lib/groups/labels';
import type { GroupEvent } from '@/lib/groups/types';

/** The events of a group with why each stands on its day, and where to change it. */
export function GroupEvents({
  groupId,
  caption,
  events,
}: {
  groupId: string;
  caption: string;
  events: GroupEvent[];
}) {
  const columns: Column<GroupEvent>[] = [
    { header: 'When', rowHeader: true, cell: (event) => <When event={event} /> },
    {
      header: 'Event',
      cell: (event) => (
        <>
          {event.title}
          <small className="block text-ink-soft">
            {eventKindLabel[event.kind]}, {audienceLabel[event.audience]}
            {event.moduleNumber !== null && `, year ${event.moduleYear} module ${event.moduleNumber}`}
          </small>
          {event.why !== null && (
            <Details summary="Why this day?">
              <p>{event.why}</p>
            </Details>
          )}
        </>
      ),
    },
    { header: 'Where', cell: (event) => <Where event={event} /> },
    { header: 'State', cell: (event) => <State event={event} /> },
    {
      header: 'Change',
      headerHidden: true,
      cell: ({ id, title, date, isPast, isDraft }) =>
        isPast && !isDraft ? (
          <a href={`/staff/groups/${groupId}/events/${id}/materials`}>
            Materials
            <span className="sr-only">
              {' '}
              of {title}, {formatDateShortWithYear(date)}
            </span>
          </a>
        ) : (
          <a href={`/staff/groups/${groupId}/events/${id}`}>
            Change
            <span className="sr-only">
              {' '}
              {title}, {formatDateShortWithYear(date)}
            </span>
          </a>
        ),
    },
  ];
  return (
    <div className="group-events">
      <Table caption={caption} captionHidden columns={columns} rows={events} rowKey={({ id }) => id} />
    </div>
  );
}

function When({ event }: { event: GroupEvent }) {
  if (event.isWindow) {
    return (
      <>
        {formatDateShortWithYear(event.date)}
        <small className="block font-normal text-ink-soft">to {formatDateShortWithYear(event.endDate)}</small>
      </>
    );
  }
  return (
    <>
      {formatDateShortWithYear(event.date)}
      <small className="block font-normal text-ink-soft">
        {formatClockTime(event.startTime)} to {formatClockTime(event.endTime)}
      </small>
    </>
  );
}

function Where({ event: { mode, venueName, joinUrl, isWindow } }: { event: GroupEvent }) {
  if (isWindow) return <span className="text-ink-soft">In school</span>;
  if (mode === 'face_to_face') return venueName ?? <span className="text-ink-soft">Venue not set</span>;
  return (
    <>
      {eventModeLabel[mode]}
      {mode === 'online' && joinUrl === null && (
        <small className="block text-ink-soft">No joining link yet</small>
      )}
    </>
  );
}

function State({ event: { isDraft, status, isPast } }: { event: GroupEvent }) {
  if (isDraft) return <Tag tone="info">Draft</Tag>;
  if (status === 'cancelled') return <Tag tone="danger">Cancelled</Tag>;
  if (isPast) return <Tag>Past</Tag>;
  return status === 'provisional' ? (
    <Tag tone="warning">Provisional</Tag>
  ) : (
    <Tag tone="success">Confirmed</Tag>
  );
}
