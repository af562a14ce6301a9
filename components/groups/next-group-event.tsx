import { Card } from '@/components/ui/card';
import { formatDateLong, formatTimeRange } from '@/lib/dates/format';
import { daysBetween } from '@/lib/dates/iso-date';
import { londonDate } from '@/lib/dates/london';
import type { FacilitatedGroup } from '@/lib/groups/facilitated';
import { countdown } from '@/lib/schedules/rules';

/** The answer first: where a facilitator is due next, and how many come. */
export function NextGroupEvent({ groups, now }: { groups: FacilitatedGroup[]; now: Date }) {
  const [next] = groups
    .flatMap((group) => group.events.map((event) => ({ group, event })))
    .filter(({ event }) => event.status !== 'cancelled' && event.endsAt > now)
    .sort((a, b) => a.event.startsAt.getTime() - b.event.startsAt.getTime());
  if (next === undefined) return null;
  const { group, event } = next;
  const date = londonDate(event.startsAt);
  return (
    <Card
      id="next-event"
      title={`Your next event, ${countdown(daysBetween(londonDate(now), date))}`}
      accent="next"
    >
      <div className="next-event">
        <p className="next-event-when">
          {formatDateLong(date)}, {formatTimeRange(event.startsAt, event.endsAt)}
        </p>
        <p>
          {event.title} for {group.name}, {people(group.roster.length)}
        </p>
        <p>{event.joinUrl === null ? event.place : <a href={event.joinUrl}>Open the joining link</a>}</p>
      </div>
    </Card>
  );
}

function people(count: number): string {
  return count === 1 ? 'one person' : `${count} people`;
}
