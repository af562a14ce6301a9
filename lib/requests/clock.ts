import { addDays, type IsoDate, weekday } from '@/lib/dates/iso-date';
import { bankHolidayOn } from '@/lib/terms/bank-holidays';

/** Days on which staff work: Monday to Friday, bank holidays in England excepted. */
export function isWorkingDay(date: IsoDate): boolean {
  return weekday(date) <= 5 && bankHolidayOn(date) === null;
}

/** The working day that many working days after a day; the day itself does not count. */
export function addWorkingDays(from: IsoDate, days: number): IsoDate {
  let date = from;
  for (let left = days; left > 0; ) {
    date = addDays(date, 1);
    if (isWorkingDay(date)) left -= 1;
  }
  return date;
}

/** Working days after `from` up to and with `to`; negative when `to` is earlier. */
export function workingDaysBetween(from: IsoDate, to: IsoDate): number {
  if (to < from) return -workingDaysBetween(to, from);
  let days = 0;
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) if (isWorkingDay(date)) days += 1;
  return days;
}

/** The clock stands still while somebody else must answer: the due date moves on by the working days they took. */
export function dueAfterAnswer(dueOn: IsoDate, askedOn: IsoDate, answeredOn: IsoDate): IsoDate {
  return addWorkingDays(dueOn, Math.max(0, workingDaysBetween(askedOn, answeredOn)));
}
