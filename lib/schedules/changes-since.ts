import { formatDayAndMonth } from '@/lib/dates/format';
import type { IsoDate } from '@/lib/dates/iso-date';
import { londonDate } from '@/lib/dates/london';
import type { EventRecord } from '@/lib/events/types';
import type { PersonRecord } from '@/lib/people/record';
import { publicationsOf } from './changes';
import { attendeesOf } from './entries';
import type { ScheduleChangeLine } from './types';
import type { Attendee, ChangeSince } from './view-types';

/**
 * What publications after an instant changed for these people: only events that are theirs, or were before. Several
 * publications of one event are told as one change, from what it was then to what it is now.
 */
export function changesSince(
  records: readonly PersonRecord[],
  events: readonly EventRecord[],
  since: Date,
): ChangeSince[] {
  return events
    .flatMap((event) => changeOf(records, event, since) ?? [])
    .sort((a, b) => b.at.getTime() - a.at.getTime() || a.reference.localeCompare(b.reference));
}

function changeOf(records: readonly PersonRecord[], event: EventRecord, since: Date): ChangeSince | null {
  const later = publicationsOf(event).filter(({ at }) => at > since);
  const last = later.at(-1);
  if (last === undefined) return null;
  const wasOn = dateBefore(event, since);
  const after = attendeesOf(records, event);
  const before = wasOn === null ? [] : attendeesOf(records, { ...event, date: wasOn });
  const lines = linesFor(composed(later.flatMap((publication) => publication.lines)), {
    before,
    after,
    wasOn,
    event,
  });
  const people = distinct([...after, ...before]);
  if (people.length === 0 || lines.length === 0) return null;
  return {
    eventId: event.id,
    reference: `E${event.reference}`,
    title: event.title,
    at: last.at,
    reasons: [...new Set(later.map(({ reason }) => reason))],
    lines,
    people,
  };
}

/** The day of an event before everything published since; null when it did not exist yet. */
function dateBefore(event: EventRecord, since: Date): IsoDate | null {
  const later = event.revisions.filter(({ publishedAt }) => publishedAt > since);
  if (later[0]?.kind === 'added') return null;
  const moved = later.find(({ was }) => was.startsAt !== undefined)?.was.startsAt;
  return moved === undefined ? event.date : londonDate(new Date(moved));
}

interface Affected {
  before: Attendee[];
  after: Attendee[];
  wasOn: IsoDate | null;
  event: EventRecord;
}

/** Who leaves or joins by a move hears that the event is no longer theirs, or now is, and not what became of it. */
function linesFor(
  lines: ScheduleChangeLine[],
  { before, after, wasOn, event }: Affected,
): ScheduleChangeLine[] {
  if (after.length === 0 && wasOn !== null)
    return [{ what: 'Event', was: formatDayAndMonth(wasOn), now: 'No longer in this schedule' }];
  if (before.length === 0 && event.status === 'cancelled') return [];
  if (before.length === 0 && after.length > 0)
    return [{ what: 'Event', was: null, now: `Added on ${formatDayAndMonth(event.date)}` }];
  return lines;
}

/** From the first was to the last now of each fact; what is back where it began has not changed. */
export function composed(lines: readonly ScheduleChangeLine[]): ScheduleChangeLine[] {
  const net = new Map<ScheduleChangeLine['what'], ScheduleChangeLine>();
  for (const line of lines) {
    const known = net.get(line.what);
    net.set(line.what, known === undefined ? line : { ...line, was: known.was });
  }
  return [...net.values()].filter(({ what, was, now }) =>
    what === 'Status' ? !(was !== 'Cancelled' && now === 'Takes place again') : was !== now,
  );
}

function distinct(people: readonly Attendee[]): Attendee[] {
  return [...new Map(people.map((person) => [`${person.personId} ${person.role}`, person])).values()];
}
