const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

/** Days of a school week on which a workbook can be sent. */
export const sendingDays = names.map((label, at) => ({ value: String(at + 1), label }));

/** 1 → 'Monday' */
export function sendingDay(weekday: number): string {
  return names[weekday - 1] ?? '';
}
