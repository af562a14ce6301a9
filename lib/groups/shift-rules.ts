import { formatDayAndMonth } from '@/lib/dates/format';
import { addDays, type IsoDate, startOfWeek, weekday } from '@/lib/dates/iso-date';
import { noSchoolOn, teachingWeeksOf } from '@/lib/terms/rules';
import type { TeachingWeek, Term } from '@/lib/terms/types';

interface Shiftable {
  id: string;
  date: IsoDate;
  endDate: IsoDate;
  isWindow: boolean;
}

export interface ShiftedEvent {
  id: string;
  date: IsoDate;
  endDate: IsoDate;
  /** Why it is not simply so many weeks later. */
  why: string | null;
}

export interface Shift {
  shifted: ShiftedEvent[];
  /** Events for which there is no teaching week: nothing is shifted while there are any. */
  impossible: string[];
}

/**
 * Moves events by a number of teaching weeks, back when it is negative: the same day of the week, weeks without school
 * not counted. Where that day is a holiday or taken it is the nearest day of the week that serves, never a holiday.
 */
export function shiftEvents(events: readonly Shiftable[], by: number, terms: readonly Term[]): Shift {
  const weeks = teachingWeeksOf(terms);
  const taken = new Set<IsoDate>();
  const shift: Shift = { shifted: [], impossible: [] };
  for (const event of [...events].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))) {
    const first = dayAfterShift(event.date, by, weeks, terms, event.isWindow ? new Set() : taken);
    const last = event.isWindow ? dayAfterShift(event.endDate, by, weeks, terms, new Set()) : first;
    if (first === null || last === null) {
      shift.impossible.push(event.id);
      continue;
    }
    if (!event.isWindow) taken.add(first);
    shift.shifted.push({
      id: event.id,
      date: first,
      endDate: last,
      why: whyNotPlain(event.date, first, by, terms),
    });
  }
  return shift;
}

function dayAfterShift(
  date: IsoDate,
  by: number,
  weeks: readonly TeachingWeek[],
  terms: readonly Term[],
  taken: ReadonlySet<IsoDate>,
): IsoDate | null {
  const monday = startOfWeek(date);
  // A day outside the terms counts from the teaching week that follows it.
  const from = weeks.findIndex((week) => week.monday >= monday);
  if (from < 0) return null;
  const wished = weekday(date);
  const days = [1, 2, 3, 4, 5].sort((a, b) => Math.abs(a - wished) - Math.abs(b - wished) || a - b);
  for (let at = from + by; at >= 0 && at < weeks.length; at += by < 0 ? -1 : 1) {
    const week = weeks[at];
    if (week === undefined) return null;
    const found = days
      .map((day) => addDays(week.monday, day - 1))
      .find((day) => noSchoolOn(terms, day) === null && !taken.has(day));
    if (found !== undefined) return found;
  }
  return null;
}

function whyNotPlain(was: IsoDate, is: IsoDate, by: number, terms: readonly Term[]): string | null {
  const plain = addDays(was, by * 7);
  if (is === plain) return null;
  const noSchool = noSchoolOn(terms, plain);
  if (noSchool === null)
    return `A week without school lies between, so it is on ${formatDayAndMonth(is)} and not on ${formatDayAndMonth(plain)}.`;
  const reason = noSchool.reason === 'bank_holiday' ? noSchool.name : 'school holidays';
  return `Not ${formatDayAndMonth(plain)}: ${reason}. So it is on ${formatDayAndMonth(is)}.`;
}
