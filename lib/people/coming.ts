import { addDays, type IsoDate, startOfWeek, weekday } from '@/lib/dates/iso-date';
import { halfDaysOut, minuteOfDay, type TeachingDay } from '@/lib/events/cover';
import type { EventRecord } from '@/lib/events/types';
import { attends, isWindow, scheduleEvents } from '@/lib/schedules/rules';
import type { PersonRecord } from './record';
import type { Moment } from './summary';
import type { ComingEvent, ComingWeek } from './types';

/** The weeks from this one on: which events take whom out of the classroom, and for how many half-days. */
export function comingWeeks(
  records: readonly PersonRecord[],
  events: readonly EventRecord[],
  teachingDay: TeachingDay,
  weeks: number,
  moment: Moment,
): ComingWeek[] {
  const monday = startOfWeek(moment.day);
  const last = addDays(monday, weeks * 7 - 1);
  const shown = events.filter((event) => !isWindow(event) && event.date >= moment.day && event.date <= last);
  const coming = shown.flatMap((event) => {
    const people = peopleAt(event, records);
    if (people.length === 0) return [];
    const [view] = scheduleEvents([event], { now: moment.now, teachingDay });
    if (view === undefined) return [];
    const { id, title, kind, date, startTime, endTime, mode, venue, status, change, cover } = view;
    const item: ComingEvent = {
      id,
      title,
      kind,
      date,
      startTime,
      endTime,
      mode,
      venue: venue?.name ?? null,
      status,
      change,
      cover,
      people,
    };
    return [{ item, halfDays: halvesOf(event, teachingDay) * new Set(people.map((p) => p.personId)).size }];
  });
  return Array.from({ length: weeks }, (_, index) => {
    const startsOn = addDays(monday, index * 7);
    const inWeek = coming.filter(({ item }) => startOfWeek(item.date) === startsOn);
    return {
      startsOn,
      halfDays: inWeek.reduce((sum, { halfDays }) => sum + halfDays, 0),
      events: inWeek.map(({ item }) => item),
    };
  });
}

function peopleAt(event: EventRecord, records: readonly PersonRecord[]): ComingEvent['people'] {
  return records
    .filter((record) => attends(record, event))
    .map(({ personId, name, role }) => ({ personId, name, role }));
}

function halvesOf(event: EventRecord, day: TeachingDay): number {
  return halfDaysOut(
    {
      kind: event.kind,
      cancelled: event.status === 'cancelled',
      weekday: weekday(event.date),
      startsAt: minuteOfDay(event.startTime),
      endsAt: minuteOfDay(event.endTime),
    },
    day,
  ).length;
}

export function lastDayOf(weeks: readonly ComingWeek[]): IsoDate | null {
  const last = weeks.at(-1);
  return last === undefined ? null : addDays(last.startsOn, 6);
}
