import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { Tag } from '@/components/ui/tag';
import { formatDateLong } from '@/lib/dates/format';
import { daysBetween, type IsoDate } from '@/lib/dates/iso-date';
import { eventModeLabel } from '@/lib/events/labels';
import { scheduleStatusLabel, timesInWords } from '@/lib/schedules/labels';
import { countdown } from '@/lib/schedules/rules';
import type { Schedule } from '@/lib/schedules/types';
import { scheduleStatusTone } from './event-name';

/** The one thing that somebody in a corridor wants to know: what is next, when, where, how to get in. */
export function NextEventCard({
  schedule,
  today,
  calendarFile,
}: {
  schedule: Schedule;
  today: IsoDate;
  /** Where the event is as a calendar file. */
  calendarFile?: (eventId: string) => string;
}) {
  const next = schedule.events.find((event) => event.when === 'next');
  if (next === undefined) {
    return (
      <Card accent="next" id="next" title="Next event">
        <p>{schedule.reason ?? 'No more events are planned for you.'}</p>
      </Card>
    );
  }
  const { title, module, date, mode, venue, joinUrl, status, change, facilitator } = next;
  return (
    <Card accent="next" id="next" title={`Next event, ${countdown(daysBetween(today, date))}`}>
      <div className="next-event">
        <p className="next-event-when">
          <time dateTime={date}>{formatDateLong(date)}</time>
          <br />
          {timesInWords(next)}
        </p>
        <p>
          <b>{title}</b>{' '}
          {status !== 'confirmed' && (
            <Tag tone={scheduleStatusTone[status]}>{scheduleStatusLabel[status]}</Tag>
          )}
          {module && !title.includes(module.title) && (
            <>
              <br />
              Module {module.number}: {module.title}
            </>
          )}
        </p>
        {change && <p>{change}</p>}
        {venue ? (
          <address>
            {venue.name}
            {venue.address && (
              <>
                <br />
                {venue.address}
              </>
            )}
            {venue.postcode && (
              <>
                <br />
                {venue.postcode}
              </>
            )}
          </address>
        ) : (
          <p>{eventModeLabel[mode]}</p>
        )}
        {facilitator && <p className="text-ink-soft">With {facilitator}</p>}
        {joinUrl !== null && <ButtonLink href={joinUrl}>Join online</ButtonLink>}
        {calendarFile !== undefined && (
          <p className="screen-only">
            <a href={calendarFile(next.id)} download>
              Add this event to a calendar
            </a>
          </p>
        )}
      </div>
    </Card>
  );
}
