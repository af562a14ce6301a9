import type { StaffActor } from '@/lib/auth/actor';
import { today } from '@/lib/dates/clock';
import { academicYearStart } from '@/lib/dates/iso-date';
import { appliedFile, checkedFile } from '@/tests/support/import-run';
import { programmeWorkbook, type Shape, type Sheets } from '@/tests/support/programme-workbook';

/** The academic year after the one of the day: nothing of it is past. */
export const intakeYear = academicYearStart(today()) + 1;
export const intake = `September ${intakeYear}`;

export const on = (month: number, day: number) =>
  new Date(Date.UTC(month >= 9 ? intakeYear : intakeYear + 1, month - 1, day));

/** Weekdays of the intake's first autumn and spring, whatever the year. */
export function weekdayOf(month: number, day: number): Date {
  const date = on(month, day);
  const weekend = date.getUTCDay() === 6 ? 2 : date.getUTCDay() === 0 ? 1 : 0;
  return new Date(date.getTime() + weekend * 86_400_000);
}

export const event = (
  more: Sheets['events'] extends (infer Row)[] | undefined ? Partial<Row> : never = {},
) => ({
  group: 'Primary A',
  title: 'Module 1 training',
  kind: 'Training',
  date: weekdayOf(10, 6),
  from: '13:00',
  to: '16:00',
  mode: 'Online',
  ...more,
});

export const group = (more: Record<string, string | number> = {}) => ({
  group: 'Primary A',
  audience: 'ECTs',
  intake,
  ...more,
});

const name = 'Example early career programme';

type Rows = Record<string, string | number>[];

export const programmeSheets: Record<'programme' | 'modules' | 'hours' | 'types', Rows> = {
  programme: [{ programme: name, framework: 'ECTE', label: 'First version', note: 'Illustrative' }],
  modules: [
    {
      programme: name,
      year: 1,
      number: 1,
      title: 'Enabling pupil learning',
      standards: '1, 7',
      halfTerm: 'Autumn 1',
      weeks: 7,
      contentAreas: 'Behaviour management, Pedagogy',
    },
    { programme: name, year: 1, number: 2, title: 'Engaging pupils', halfTerm: 'Autumn 2', weeks: 7 },
  ],
  hours: [{ programme: name, year: 1, audience: 'ECTs', component: 'Self-study', hours: 22.5 }],
  types: [
    {
      programme: name,
      year: 1,
      number: 1,
      title: 'Module 1 training',
      kind: 'Training',
      audience: 'ECTs',
      minutes: 180,
      mode: 'Face to face',
      week: 4,
    },
  ],
};

export const file = (sheets: Sheets, shape?: Shape) => ({
  name: 'programme.xlsx',
  bytes: programmeWorkbook(sheets, shape),
});

export const checked = (staff: StaffActor, sheets: Sheets, shape?: Shape) =>
  checkedFile(staff, 'programme', file(sheets, shape));
export const applied = (staff: StaffActor, sheets: Sheets) => appliedFile(staff, 'programme', file(sheets));
