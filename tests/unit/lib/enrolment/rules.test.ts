import { expect, it } from 'vitest';
import { daysBetween } from '@/lib/dates/iso-date';
import { isReminderDue } from '@/lib/enrolment/rules';

const due = (sentOn: string, remindedOn: string | null, reminders: number, day: string) =>
  isReminderDue({ sentOn, remindedOn, reminders }, day, daysBetween);

it('a form is reminded of five school days after it was sent, then after each reminder, three times', () => {
  expect(due('2026-11-02', null, 0, '2026-11-06')).toBe(false);
  expect(due('2026-11-02', null, 0, '2026-11-07')).toBe(true);
  expect(due('2026-11-02', '2026-11-07', 1, '2026-11-11')).toBe(false);
  expect(due('2026-11-02', '2026-11-07', 1, '2026-11-12')).toBe(true);
  expect(due('2026-11-02', '2026-11-20', 3, '2026-12-20')).toBe(false);
});
