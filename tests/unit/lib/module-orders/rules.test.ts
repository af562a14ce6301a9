import { describe, expect, it } from 'vitest';
import { fits, inAgreedOrder, placesOf, problemOf } from '@/lib/module-orders/rules';
import { agreeOrderSchema } from '@/lib/module-orders/schemas';
import type { OrderedModule } from '@/lib/module-orders/types';
import { outlineFor } from '@/lib/programmes/outline';

const module = (year: number, number: number, halfTerm: OrderedModule['halfTerm'], weeks = 6) => ({
  id: `m${year}${number}`,
  year,
  number,
  title: `Module ${year}.${number}`,
  halfTerm,
  weeks,
});
const modules = [
  module(1, 1, 'autumn_1'),
  module(1, 2, 'autumn_2', 12),
  module(1, 3, 'summer_1'),
  module(2, 1, 'autumn_1'),
];

describe('places of an agreed order', () => {
  it('keep their half-terms while the modules move, and say which run over', () => {
    const places = placesOf(modules, ['1.2', '1.1', '1.3', '2.1']);

    expect(places.map(({ halfTerm, taken, overruns }) => [halfTerm, taken.id, overruns])).toEqual([
      ['autumn_1', 'm12', true],
      ['autumn_2', 'm11', false],
      ['summer_1', 'm13', false],
      ['autumn_1', 'm21', false],
    ]);
  });

  it.each([
    ['leaves a module out', ['1.1', '1.2', '1.3']],
    ['names one twice', ['1.1', '1.1', '1.3', '2.1']],
    ['moves one to another year', ['2.1', '1.2', '1.3', '1.1']],
    ['names one that the programme has no more', ['1.1', '1.2', '1.9', '2.1']],
  ])('are the programme’s when the order %s', (_what, keys) => {
    expect(fits(modules, keys)).toBe(false);
    expect(placesOf(modules, keys).every(({ taken, planned }) => taken === planned)).toBe(true);
  });
});

describe('the outline of a programme in an agreed order', () => {
  const event = (title: string) => ({
    kind: 'training' as const,
    audience: 'both' as const,
    title,
    minutes: 90,
    mode: 'online' as const,
    week: 2,
  });
  const programme = {
    id: 'version',
    name: 'Programme',
    note: null,
    hours: [],
    years: [1, 2].map((number) => ({
      number,
      modules: modules
        .filter(({ year }) => year === number)
        .map((one) => ({ ...one, events: [event(one.title)] })),
    })),
  };
  const outline = (keys: string[] | null) =>
    outlineFor(inAgreedOrder(programme, keys), 'ect', { year: 2026, term: 'september' }).map(
      ({ title, academicYear, halfTerm }) => `${title} ${academicYear} ${halfTerm}`,
    );

  it('puts every module where it is taken', () => {
    expect(outline(['1.3', '1.1', '1.2', '2.1'])).toEqual([
      'Module 1.3 2026 autumn_1',
      'Module 1.1 2026 autumn_2',
      'Module 1.2 2026 summer_1',
      'Module 2.1 2027 autumn_1',
    ]);
  });

  it('keeps the hours of each year', () => {
    const hours = (keys: string[] | null) =>
      inAgreedOrder(programme, keys).years.map(({ number, modules: own }) => [
        number,
        own.flatMap(({ events }) => events).reduce((sum, { minutes }) => sum + minutes, 0),
      ]);

    expect(hours(['1.3', '1.1', '1.2', '2.1'])).toEqual(hours(null));
  });

  it('is the programme itself when the order does not fit it', () => {
    expect(inAgreedOrder(programme, ['1.1'])).toBe(programme);
  });
});

describe('a chosen order', () => {
  const places = placesOf(modules, null);

  it('is accepted when it names every module of each year once', () => {
    expect(problemOf(places, ['m13', 'm12', 'm11', 'm21'])).toBeNull();
  });

  it('says beside which place a module is chosen again, missing or of another year', () => {
    expect(problemOf(places, ['m11', 'm11', 'm13', 'm21'])).toMatchObject({
      position: 2,
      message: expect.stringContaining('Module 1 is chosen for two places'),
    });
    expect(problemOf(places, ['m11', 'm12'])?.position).toBe(3);
    expect(problemOf(places, ['m21', 'm12', 'm13', 'm11'])?.position).toBe(1);
  });
});

it('reads the places of the form in their order, past nine of them', () => {
  const id = (number: number) => `0199a3d5-0000-7000-8000-0000000000${String(number).padStart(2, '0')}`;
  const numbers = Array.from({ length: 11 }, (_, at) => at + 1);
  const typed = Object.fromEntries([...numbers].reverse().map((n) => [`place-${n}`, id(n)]));

  const parsed = agreeOrderSchema.parse({
    ...typed,
    subject: 'group',
    id: id(99),
    version: '0',
    agreedWith: ' A tutor ',
    'agreedOn-day': '4',
    'agreedOn-month': '9',
    'agreedOn-year': '2026',
  });

  expect(parsed).toMatchObject({ agreedWith: 'A tutor', agreedOn: '2026-09-04', moduleIds: numbers.map(id) });
});
