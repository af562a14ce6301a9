import type { HalfTerm } from '@/lib/events/types';

export const mostYears = 5;

export interface ArrangedYear<Module> {
  number: number;
  modules: Module[];
}

/** Whether the second year goes on counting where the first ends, as most programmes do. Where nothing tells, it does. */
export function goesOnCounting(years: readonly ArrangedYear<{ number: number }>[]): boolean {
  const later = years.flatMap(({ number, modules }) => (number === 1 ? [] : modules));
  return later.every(({ number }) => number > 1);
}

/** The numbers that modules have in this order. */
export function numbered<Module>(
  years: readonly ArrangedYear<Module>[],
  goesOn: boolean,
): { year: number; number: number; module: Module }[] {
  let before = 0;
  return years.flatMap(({ number: year, modules }) => {
    const first = goesOn ? before : 0;
    before += modules.length;
    return modules.map((module, at) => ({ year, number: first + at + 1, module }));
  });
}

/**
 * One module earlier or later within its year. The two exchange their half-terms as well, so that the order of the
 * numbers stays the order in which they are taught. Null at either end.
 */
export function exchanged<Module extends { id: string; halfTerm: HalfTerm }>(
  modules: readonly Module[],
  id: string,
  direction: 'earlier' | 'later',
): Module[] | null {
  const at = modules.findIndex((module) => module.id === id);
  const other = at + (direction === 'earlier' ? -1 : 1);
  const [one, two] = [modules[at], modules[other]];
  if (one === undefined || two === undefined) return null;
  return modules.with(at, { ...two, halfTerm: one.halfTerm }).with(other, { ...one, halfTerm: two.halfTerm });
}
