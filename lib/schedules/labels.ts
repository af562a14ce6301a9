import { formatClockTime, formatDateShortWithYear } from '@/lib/dates/format';
import type { CoverNeed } from '@/lib/events/cover';
import type { ScheduleEvent, ScheduleStatus } from './types';

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
