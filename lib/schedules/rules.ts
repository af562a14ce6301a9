import { weekday } from '@/lib/dates/iso-date';
import { coverNeed, minuteOfDay, type TeachingDay } from '@/lib/events/cover';
import type { EventRecord } from '@/lib/events/types';
import { isForRoles } from '@/lib/materials/readers';
import type { PersonRecord } from '@/lib/people/record';
import { isCurrent } from '@/lib/periods/rules';
import { changeInWords, publicationsOf } from './changes';
import type { ScheduleEvent, ScheduleStatus } from './types';

type Attendee = Pick<PersonRecord, 'personId' | 'role' | 'places' | 'startsOn' | 'endsOn'>;

/**
 * Whether an event is somebody's: by name while at the school, or by group on a day on which they belong to it (its
 * first and last day included). Somebody who joins late or leaves early has only their own events.
 */
export function attends(
  person: Attendee,
  event: Pick<EventRecord, 'date' | 'groupId' | 'audience' | 'attendeeIds'>,
): boolean {
  if (event.attendeeIds.includes(person.personId) && isCurrent(person, event.date)) return true;
  if (event.groupId === null) return false;
  if (event.audience !== 'both' && event.audience !== person.role) return false;
  return person.places.some((place) => place.groupId === event.groupId && isCurrent(place, event.date));
}

export function eventsOf<E extends EventRecord>(person: Attendee, events: readonly E[]): E[] {
  return events.filter((event) => attends(person, event)).map((event) => forRoles(event, [person.role]));
}

/** The event with the materials that are for those who attend it in these roles. */
export function forRoles<E extends EventRecord>(event: E, roles: readonly PersonRecord['role'][]): E {
  const materials = event.materials?.filter(({ seenBy }) => isForRoles(seenBy, roles));
  return materials === undefined ? event : { ...event, materials };
}

/** Work in windows of days, or in the school's own weekly slot, takes nobody out of a lesson. */
export function isWindow({ kind }: Pick<EventRecord, 'kind'>): boolean {
  return kind === 'study_window' || kind === 'mentor_meeting';
}

/** The next that takes place: under way counts, cancelled and windows do not. */
export function nextEventOf<E extends Pick<EventRecord, 'endsAt' | 'status' | 'kind'>>(
  events: readonly E[],
  now: Date,
): E | null {
  return (
    events.find((event) => event.endsAt > now && event.status !== 'cancelled' && !isWindow(event)) ?? null
  );
}

/** Events of one person as they are shown, in the order in which they begin. */
export function scheduleEvents(
  events: readonly EventRecord[],
  { now, teachingDay }: { now: Date; teachingDay: TeachingDay },
): ScheduleEvent[] {
  const ordered = [...events].sort(
    (a, b) => a.startsAt.getTime() - b.startsAt.getTime() || a.reference - b.reference,
  );
  const next = nextEventOf(ordered, now);
  return ordered.map((event) => {
    const publications = publicationsOf(event);
    const { id, date, endDate, startTime, endTime, startsAt, endsAt, kind, title, mode, venue, facilitator } =
      event;
    return {
      id,
      reference: `E${event.reference}`,
      date,
      endDate,
      startTime,
      endTime,
      startsAt,
      endsAt,
      isWindow: isWindow(event),
      minutes:
        event.plannedMinutes ??
        (isWindow(event) ? 0 : Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000)),
      kind,
      title,
      module: event.module,
      mode,
      venue,
      group: event.groupName,
      facilitator,
      status: statusOf(event, publications.length > 0),
      change: changeInWords(publications),
      publications,
      lastChangedAt: publications.at(-1)?.at ?? event.changedAt,
      when: event.endsAt <= now ? 'past' : event.id === next?.id ? 'next' : 'future',
      cover: coverOf(event, teachingDay),
      joinUrl: event.joinUrl,
      materials: event.materials ?? [],
    };
  });
}

function statusOf({ status }: EventRecord, changed: boolean): ScheduleStatus {
  return status === 'confirmed' && changed ? 'changed' : status;
}

export function coverOf(event: EventRecord, day: TeachingDay): ScheduleEvent['cover'] {
  return coverNeed(
    {
      kind: event.kind,
      cancelled: event.status === 'cancelled',
      weekday: weekday(event.date),
      startsAt: minuteOfDay(event.startTime),
      endsAt: minuteOfDay(event.endTime),
    },
    day,
  );
}

/** Half-days of teaching that an event takes from one person. */
export function halfDaysOf({ cover }: Pick<ScheduleEvent, 'cover'>): 0 | 1 | 2 {
  if (cover === 'all_day') return 2;
  return cover === 'am' || cover === 'pm' ? 1 : 0;
}

/** How far off an event is, in words: 'today', 'tomorrow', 'in 5 days', 'in 3 weeks'. */
export function countdown(days: number): string {
  if (days <= 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days < 21) return `in ${days} days`;
  if (days < 70) return `in ${Math.floor(days / 7)} weeks`;
  return `in ${Math.floor(days / 30)} months`;
}
