import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  attachment,
  personScheduleFileName,
  registerFileName,
  schoolScheduleFileName,
  slug,
} from '@/lib/exports/file-names';

const person = (familyName: string, givenName: string) =>
  personScheduleFileName({ familyName, givenName, academicYear: '2026/27', version: 4 });

describe('names of exported files', () => {
  it.each([
    ['Holloway', 'Priya', 'ecf-schedule-holloway-p-2026-27-v4.xlsx'],
    ["O'Neil-Smythe", 'Zoë', 'ecf-schedule-oneil-smythe-z-2026-27-v4.xlsx'],
    ['Żółć', 'Łukasz', 'ecf-schedule-zolc-l-2026-27-v4.xlsx'],
    ['Großmann', 'Ægir', 'ecf-schedule-grossmann-a-2026-27-v4.xlsx'],
    ['Nguyễn', 'Đức', 'ecf-schedule-nguyen-d-2026-27-v4.xlsx'],
    ['الأحمد', 'محمد', 'ecf-schedule-person-2026-27-v4.xlsx'],
    ['', 'Sukarno', 'ecf-schedule-person-s-2026-27-v4.xlsx'],
  ])('names the schedule of %s, %s', (familyName, givenName, name) => {
    expect(person(familyName, givenName)).toBe(name);
  });

  it('names the files of a school', () => {
    expect(schoolScheduleFileName("St Mary's CofE (VA) Primary", '2026/27', 2)).toBe(
      'ecf-schedule-st-marys-cofe-va-primary-2026-27-v2.xlsx',
    );
    expect(registerFileName('Wrekin View', '2026-11-24', 'csv')).toBe(
      'ecf-register-wrekin-view-2026-11-24.csv',
    );
  });

  it('is lower-case ASCII, short and safe in a header for any name', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 120 }),
        fc.string({ unit: 'binary', maxLength: 20 }),
        (familyName, givenName) => {
          const name = person(familyName, givenName);
          expect(name).toMatch(/^ecf-schedule-[a-z0-9]+(-[a-z0-9]+)*-2026-27-v4\.xlsx$/);
          expect(name.length).toBeLessThan(110);
          expect(attachment(name)).toBe(`attachment; filename="${name}"`);
        },
      ),
      { numRuns: 50 },
    );
    expect(slug('---')).toBe('');
  });
});
