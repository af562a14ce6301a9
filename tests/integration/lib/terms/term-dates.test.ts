import { beforeEach, expect, it } from 'vitest';
import type { StaffActor } from '@/lib/auth/actor';
import { Conflict, NotFound } from '@/lib/errors';
import { saveTermDates } from '@/lib/terms/commands/save-term-dates';
import { getTermDates } from '@/lib/terms/queries';
import { termDatesSchema } from '@/lib/terms/schemas';
import { asStaff } from '@/tests/factories/actors';
import { createSchool } from '@/tests/factories/schools';
import { emptyTables, ownerSql } from '@/tests/support/database';

const days = {
  autumn_1: ['2026-09-02', '2026-10-23'],
  autumn_2: ['2026-11-02', '2026-12-18'],
  spring_1: ['2027-01-04', '2027-02-12'],
  spring_2: ['2027-02-22', '2027-03-25'],
  summer_1: ['2027-04-12', '2027-05-28'],
  summer_2: ['2027-06-07', '2027-07-20'],
};

let staff: StaffActor;
let laCode: number;

const typed = (change: Partial<Record<keyof typeof days, [string, string]>> = {}, seen = '') => {
  const fields: Record<string, string> = { laCode: String(laCode ?? 893), academicYear: '2026', seen };
  for (const [halfTerm, edges] of Object.entries({ ...days, ...change }))
    edges.forEach((date, at) => {
      const [year = '', month = '', day = ''] = date.split('-');
      const name = `${halfTerm}-${at === 0 ? 'starts' : 'ends'}`;
      Object.assign(fields, { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year });
    });
  return fields;
};

const input = (...asked: Parameters<typeof typed>) => termDatesSchema.parse(typed(...asked));

beforeEach(async () => {
  await emptyTables();
  staff = await asStaff();
  const school = await createSchool();
  await ownerSql(`update school set la_code = 893, la_name = 'Example County' where id = $1`, [school.id]);
  laCode = 893;
});

it('are saved for one authority and year, shown with its bank holidays, and suggested for the next year', async () => {
  await saveTermDates(staff, input());

  const shown = await getTermDates(staff, { laCode, academicYear: 2026 });
  expect(shown.stored.map(({ startsOn, endsOn }) => [startsOn, endsOn])).toEqual(Object.values(days));
  expect(shown.bankHolidays).toContainEqual({ date: '2027-05-03', name: expect.any(String) });
  const next = await getTermDates(staff, { laCode, academicYear: 2027 });
  expect(next.stored).toEqual([]);
  expect(next.suggested[0]).toMatchObject({ startsOn: '2027-09-01', endsOn: '2027-10-22', isAssumed: true });
});

it('saved again are the same, changed meanwhile they are a conflict', async () => {
  await saveTermDates(staff, input());
  await saveTermDates(staff, input());

  const other = { autumn_1: ['2026-09-03', '2026-10-23'] as [string, string] };
  await expect(saveTermDates(staff, input(other))).rejects.toThrow(Conflict);
  const { seen } = await getTermDates(staff, { laCode, academicYear: 2026 });
  await saveTermDates(staff, input(other, seen));

  expect((await getTermDates(staff, { laCode, academicYear: 2026 })).stored[0]?.startsOn).toBe('2026-09-03');
});

it('by two people at once are those of one of them', async () => {
  const one = { autumn_1: ['2026-09-03', '2026-10-23'] as [string, string] };
  const results = await Promise.allSettled([saveTermDates(staff, input()), saveTermDates(staff, input(one))]);

  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await ownerSql('select 1 from term_date')).toHaveLength(6);
});

it('of an authority that has no school are not there', async () => {
  await expect(saveTermDates(staff, { ...input(), laCode: 1 })).rejects.toThrow(NotFound);
});

it.each([
  ['autumn_1-ends', { autumn_1: ['2026-09-02', '2026-09-01'] }],
  ['autumn_2-starts', { autumn_2: ['2026-10-23', '2026-12-18'] }],
  ['summer_2-starts', { summer_2: ['2027-06-07', '2027-09-20'] }],
  ['spring_1-starts', { spring_1: ['2027-02-30', '2027-03-25'] }],
] as [string, Partial<Record<keyof typeof days, [string, string]>>][])(
  'have their message beside %s',
  (field, change) => {
    const issues = termDatesSchema.safeParse(typed(change)).error?.issues ?? [];

    expect(issues.map(({ path }) => path[0])).toContain(field);
  },
);
