import { MaterialList } from '@/components/materials/event-materials';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { Tag } from '@/components/ui/tag';
import { formatDateLong } from '@/lib/dates/format';
import { daysBetween, type IsoDate } from '@/lib/dates/iso-date';
import { eventModeLabel } from '@/lib/events/labels';
import { scheduleStatusLabel, timesInWords } from '@/lib/schedules/labels';
import { countdown } from '@/lib/schedules/rules';
import type { Schedule } from '@/lib/schedules/types';
import type { EventLinks } from './event-links';
import { scheduleStatusTone } from './event-name';

/** The one thing that somebody in a corridor wants to know: what is next, when, where, how to get in. */
export function NextEventCard({
  schedule,
  today,
  links = {},
}: {
  schedule: Schedule;
  today: IsoDate;
  links?: EventLinks;
}) {
  const next = schedule.events.find((event) => event.when === 'next');
  if (next === undefined) {
    return (
      <Card accent="next" id="next" title="Next event">
        <p>{schedule.reason ?? 'No more events are planned for you.'}</p>
      </Card>
    );
  }
  const { materialFile, calendarFile } = links;
  const file = calendarFile?.(next) ?? null;
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
        {materialFile && next.materials.length > 0 && (
          <MaterialList materials={next.materials} fileHref={materialFile} />
        )}
        {file !== null && (
          <p className="screen-only">
            <a href={file} download>
              Add this event to a calendar
            </a>
          </p>
        )}
      </div>
    </Card>
  );
}
