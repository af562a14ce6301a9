import { formatMonth } from '@/lib/dates/format';
import { addDays, addMonths, type IsoDate, startOfWeek } from '@/lib/dates/iso-date';
import { dayMarks } from './day-marks';
import { partOn, touches } from './entries';
import type { MonthDay, MonthView, ScheduleEntry, ScheduleOverview } from './view-types';

/** One month in whole weeks from Monday. `month` is 'YYYY-MM'. */
export function monthView(
  { entries, calendar, today }: Pick<ScheduleOverview, 'entries' | 'calendar' | 'today'>,
  month: string,
): MonthView {
  const first: IsoDate = `${month}-01`;
  const last = addDays(addMonths(first, 1), -1);
  const shown = entries.filter(({ isWindow }) => !isWindow);
  const day = (date: IsoDate): MonthDay => ({
    date,
    inMonth: date >= first && date <= last,
    isToday: date === today,
    entries: onDay(shown, date),
    marks: dayMarks(calendar, date),
  });
  const weeks: MonthDay[][] = [];
  for (let monday = startOfWeek(first); monday <= last; monday = addDays(monday, 7)) {
    weeks.push([0, 1, 2, 3, 4, 5, 6].map((offset) => day(addDays(monday, offset))));
  }
  return {
    kind: 'month',
    month,
    label: formatMonth(first),
    previous: addMonths(first, -1).slice(0, 7),
    next: addMonths(first, 1).slice(0, 7),
    weeks,
    windows: entries.filter((entry) => entry.isWindow && touches(entry, first, last)),
  };
}

function onDay(entries: readonly ScheduleEntry[], date: IsoDate): MonthDay['entries'] {
  return entries.flatMap((entry) => {
    const part = partOn(entry, date);
    return part === null ? [] : [{ entry, part }];
  });
}
