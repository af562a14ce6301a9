import { addDays, type IsoDate } from '@/lib/dates/iso-date';
import type { TeachingDay } from '@/lib/events/cover';
import type { EventRecord } from '@/lib/events/types';
import type { PersonRecord } from '@/lib/people/record';
import type { Moment } from '@/lib/people/summary';
import { attends, forRoles, scheduleEvents } from './rules';
import type { Attendee, DayPart, ScheduleEntry } from './view-types';

/**
 * The events of people in order, each with those whose it is. Every stay counts with its own dates: somebody who
 * joined late, left or came back has the events of the days on which they belonged, and no others.
 */
export function entriesOf(
  records: readonly PersonRecord[],
  events: readonly EventRecord[],
  teachingDay: TeachingDay,
  { now }: Moment,
): ScheduleEntry[] {
  const attendees = new Map(
    events.flatMap((event) => {
      const people = attendeesOf(records, event);
      return people.length === 0 ? [] : [[event.id, people] as const];
    }),
  );
  const own = events.flatMap((event) => {
    const people = attendees.get(event.id);
    return people === undefined
      ? []
      : [
          forRoles(
            event,
            people.map(({ role }) => role),
          ),
        ];
  });
  return scheduleEvents(own, { now, teachingDay }).map((event) => ({
    ...event,
    people: attendees.get(event.id) ?? [],
  }));
}

export function attendeesOf(records: readonly PersonRecord[], event: EventRecord): Attendee[] {
  const people = new Map(
    records
      .filter((record) => attends(record, event))
      .map(({ personId, name, role }) => [`${personId} ${role}`, { personId, name, role }]),
  );
  return [...people.values()];
}

/** Those of one person, with their own next event. */
export function entriesOfPerson(entries: readonly ScheduleEntry[], person: Attendee): ScheduleEntry[] {
  const own = entries.filter(({ people }) =>
    people.some(({ personId, role }) => personId === person.personId && role === person.role),
  );
  const next = own.find(
    ({ when, status, isWindow }) => when !== 'past' && status !== 'cancelled' && !isWindow,
  );
  return own.map((entry) =>
    entry.when === 'past' ? entry : { ...entry, when: entry.id === next?.id ? 'next' : 'future' },
  );
}

/** Whether an event takes place on a day, and which part of it. Until midnight is not the next day. */
export function partOn(
  { date, endDate, endTime }: Pick<ScheduleEntry, 'date' | 'endDate' | 'endTime'>,
  day: IsoDate,
): DayPart | null {
  const last = endTime === '00:00' && endDate > date ? addDays(endDate, -1) : endDate;
  if (day < date || day > last) return null;
  if (date === last) return 'whole';
  if (day === date) return 'first';
  return day === last ? 'last' : 'middle';
}

export function touches({ date, endDate }: ScheduleEntry, from: IsoDate, to: IsoDate): boolean {
  return date <= to && endDate >= from;
}
