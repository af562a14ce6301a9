import { formatClockTime, formatDateShortWithYear } from '@/lib/dates/format';
import type { CoverNeed } from '@/lib/events/cover';
import type { ScheduleEvent, ScheduleStatus } from './types';
import type { Attendee, DayPart } from './view-types';

export const coverLabel: Record<CoverNeed, string> = {
  none: 'Not needed',
  am: 'Morning',
  pm: 'Afternoon',
  all_day: 'All day',
  after_school: 'After school',
};

export const scheduleStatusLabel: Record<ScheduleStatus, string> = {
  confirmed: 'Confirmed',
  provisional: 'Provisional',
  changed: 'Changed',
  cancelled: 'Cancelled',
};

/** '1pm to 4pm' */
export function timesInWords({ startTime, endTime }: Pick<ScheduleEvent, 'startTime' | 'endTime'>): string {
  return `${formatClockTime(startTime)} to ${formatClockTime(endTime)}`;
}

/** 'Tue 1 Dec 2026, 1pm to 4pm'; of a window its first and last day. */
export function whenInWords(event: ScheduleEvent): string {
  if (event.isWindow) {
    return `${formatDateShortWithYear(event.date)} to ${formatDateShortWithYear(event.endDate)}`;
  }
  return `${formatDateShortWithYear(event.date)}, ${timesInWords(event)}`;
}

/** Of an event that runs over midnight what falls on one of its days: 'from 10pm', 'until 1am'. */
export function timesOnDay(event: Pick<ScheduleEvent, 'startTime' | 'endTime'>, part: DayPart): string {
  switch (part) {
    case 'whole':
      return timesInWords(event);
    case 'first':
      return `from ${formatClockTime(event.startTime)}`;
    case 'middle':
      return 'all day';
    case 'last':
      return `until ${formatClockTime(event.endTime)}`;
  }
}

/** Up to three names, else how many: '4 ECTs and 2 mentors'. */
export function whoInWords(people: readonly Attendee[]): string {
  const names = [...new Set(people.map(({ name }) => name))];
  if (names.length <= 3) return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names);
  const count = (role: Attendee['role']) =>
    new Set(people.filter((person) => person.role === role).map(({ personId }) => personId)).size;
  const ects = count('ect');
  const mentors = count('mentor');
  return [
    ects > 0 ? `${ects} ${ects === 1 ? 'ECT' : 'ECTs'}` : '',
    mentors > 0 ? `${mentors} ${mentors === 1 ? 'mentor' : 'mentors'}` : '',
  ]
    .filter(Boolean)
    .join(' and ');
}

/** 'Spring term 2027' of the address '2026-spring'. */
export function termWords(term: string): string {
  const [year = '', name = ''] = term.split('-');
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} term ${name === 'autumn' ? year : Number(year) + 1}`;
}
