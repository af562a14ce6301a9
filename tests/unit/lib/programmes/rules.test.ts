import { describe, expect, it } from 'vitest';
import { exchanged, goesOnCounting, numbered } from '@/lib/programmes/rules';
import { hoursFormSchema, moduleFormSchema } from '@/lib/programmes/schemas';

const year = (number: number, ...numbers: number[]) => ({
  number,
  modules: numbers.map((at) => ({ number: at })),
});

describe('the numbers of modules', () => {
  it('go on in later years when they did, and where nothing tells', () => {
    expect(goesOnCounting([year(1, 1, 2), year(2, 3)])).toBe(true);
    expect(goesOnCounting([year(1, 1, 2), year(2, 1)])).toBe(false);
    expect(goesOnCounting([year(1, 1, 2), year(2)])).toBe(true);
    expect(goesOnCounting([year(1, 1)])).toBe(true);
  });

  it('follow the order, through the years or in each', () => {
    const years = [
      { number: 1, modules: ['a', 'b'] },
      { number: 2, modules: [] },
      { number: 3, modules: ['c'] },
    ];

    expect(numbered(years, true).map(({ year: of, number, module }) => `${of}.${number}${module}`)).toEqual([
      '1.1a',
      '1.2b',
      '3.3c',
    ]);
    expect(numbered(years, false).at(-1)).toEqual({ year: 3, number: 1, module: 'c' });
  });
});

describe('modules that exchange places', () => {
  const modules = [
    { id: 'a', halfTerm: 'autumn_1' as const },
    { id: 'b', halfTerm: 'autumn_2' as const },
    { id: 'c', halfTerm: 'spring_1' as const },
  ];

  it('exchange their half-terms too, and back again are as before', () => {
    const later = exchanged(modules, 'a', 'later');

    expect(later).toEqual([
      { id: 'b', halfTerm: 'autumn_1' },
      { id: 'a', halfTerm: 'autumn_2' },
      { id: 'c', halfTerm: 'spring_1' },
    ]);
    expect(exchanged(later ?? [], 'a', 'earlier')).toEqual(modules);
  });

  it('stay at either end', () => {
    expect(exchanged(modules, 'a', 'earlier')).toBeNull();
    expect(exchanged(modules, 'c', 'later')).toBeNull();
    expect(exchanged(modules, 'x', 'later')).toBeNull();
  });
});

describe('the forms', () => {
  const id = '00000000-0000-4000-8000-000000000001';
  const module = {
    versionId: id,
    revision: '1',
    year: '1',
    title: 'T',
    halfTerm: 'autumn_1',
    weeks: '6',
  };
  const hours = { versionId: id, revision: '1', year: '1', audience: 'ect', component: 'C', minutes: '60' };
  const fieldsOf = (result: { error?: { issues: { path: PropertyKey[] }[] } }) =>
    result.error?.issues.map(({ path }) => path[0]);

  it.each([
    [{ title: ' ' }, 'title'],
    [{ weeks: '0' }, 'weeks'],
    [{ weeks: '41' }, 'weeks'],
    [{ weeks: '2.5' }, 'weeks'],
    [{ halfTerm: 'easter' }, 'halfTerm'],
    [{ year: '6' }, 'year'],
    [{ contentAreas: Array.from({ length: 11 }, (_, at) => `Area ${at}`).join('\n') }, 'contentAreas'],
    [{ contentAreas: 'x'.repeat(101) }, 'contentAreas'],
  ])('of a module refuses %j at the field %s', (typed, field) => {
    expect(fieldsOf(moduleFormSchema.safeParse({ ...module, ...typed }))).toEqual([field]);
  });

  it.each([
    [{ minutes: '' }, 'minutes'],
    [{ minutes: '-1' }, 'minutes'],
    [{ minutes: '60001' }, 'minutes'],
    [{ component: '' }, 'component'],
    [{ audience: 'all' }, 'audience'],
  ])('of hours refuses %j at the field %s', (typed, field) => {
    expect(fieldsOf(hoursFormSchema.safeParse({ ...hours, ...typed }))).toEqual([field]);
  });

  it('take what is usual', () => {
    expect(moduleFormSchema.parse(module)).toMatchObject({ contentAreas: [], moduleId: '', weeks: 6 });
    expect(hoursFormSchema.parse(hours)).toMatchObject({ minutes: 60, hoursId: '' });
  });
});
