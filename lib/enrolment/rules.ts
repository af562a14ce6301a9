import type { IsoDate } from '@/lib/dates/iso-date';

/** A reminder every five school days, three times; after that somebody has to speak with them. */
export const remindAfterSchoolDays = 5;
export const mostReminders = 3;

export interface ChasedForm {
  sentOn: IsoDate;
  remindedOn: IsoDate | null;
  reminders: number;
}

/** Whether a form that has not been returned is reminded of on a day, which is a school day. */
export function isReminderDue(
  { sentOn, remindedOn, reminders }: ChasedForm,
  day: IsoDate,
  schoolDaysBetween: (from: IsoDate, to: IsoDate) => number,
): boolean {
  if (reminders >= mostReminders) return false;
  return schoolDaysBetween(remindedOn ?? sentOn, day) >= remindAfterSchoolDays;
}
