import type { ModuleKey, OrderedModule, OrderPlace } from './types';

export const moduleKey = ({ year, number }: { year: number; number: number }): ModuleKey =>
  `${year}.${number}`;

const byPlace = (a: OrderedModule, b: OrderedModule) => a.year - b.year || a.number - b.number;

/**
 * The places of a programme with the module that is taken at each. An order that does not name exactly the modules of
 * the programme, each in its own year, is not followed.
 */
export function placesOf(modules: readonly OrderedModule[], keys: readonly ModuleKey[] | null): OrderPlace[] {
  const planned = [...modules].sort(byPlace);
  const taken = takenAt(planned, keys) ?? planned;
  return planned.map((module, at) => {
    const there = taken[at] ?? module;
    return {
      position: at + 1,
      year: module.year,
      halfTerm: module.halfTerm,
      weeks: module.weeks,
      planned: module,
      taken: there,
      overruns: there.weeks > module.weeks,
    };
  });
}

/** Whether an agreed order names exactly the modules of a programme, each in its own year. */
export function fits(modules: readonly OrderedModule[], keys: readonly ModuleKey[]): boolean {
  return takenAt([...modules].sort(byPlace), keys) !== null;
}

function takenAt<M extends { year: number; number: number }>(
  planned: readonly M[],
  keys: readonly ModuleKey[] | null,
): M[] | null {
  if (keys === null || keys.length !== planned.length || new Set(keys).size !== keys.length) return null;
  const byKey = new Map(planned.map((module) => [moduleKey(module), module]));
  const taken = keys.flatMap((key) => byKey.get(key) ?? []);
  const staysInYear = taken.every((module, at) => module.year === planned[at]?.year);
  return taken.length === planned.length && staysInYear ? taken : null;
}

interface ProgrammeInOrder<M> {
  years: { number: number; modules: M[] }[];
}

/** A programme whose modules stand at the places where they are taken: the half-terms stay, the modules move. */
export function inAgreedOrder<M extends { number: number; halfTerm: unknown }, P extends ProgrammeInOrder<M>>(
  programme: P,
  keys: readonly ModuleKey[] | null,
): P {
  const planned = programme.years.flatMap((year) =>
    [...year.modules]
      .sort((a, b) => a.number - b.number)
      .map((module) => ({ module, year: year.number, number: module.number })),
  );
  planned.sort((a, b) => a.year - b.year);
  const taken = takenAt(planned, keys);
  if (taken === null) return programme;
  const moved = taken.map(({ module, year }, at) => ({
    year,
    module: { ...module, halfTerm: planned[at]?.module.halfTerm ?? module.halfTerm },
  }));
  return {
    ...programme,
    years: programme.years.map((year) => ({
      ...year,
      modules: moved.filter((one) => one.year === year.number).map(({ module }) => module),
    })),
  };
}

/** What is wrong with a chosen order, said of its place; null when every module of each year has one. */
export function problemOf(
  places: readonly Pick<OrderPlace, 'position' | 'year' | 'planned'>[],
  moduleIds: readonly string[],
): { position: number; message: string } | null {
  const yearOf = new Map(places.map(({ planned }) => [planned.id, planned]));
  const seen = new Map<string, number>();
  for (const [at, place] of places.entries()) {
    const id = moduleIds[at] ?? '';
    const module = yearOf.get(id);
    if (module === undefined || module.year !== place.year)
      return { position: place.position, message: `Choose a module of year ${place.year}` };
    const earlier = seen.get(id);
    if (earlier !== undefined)
      return {
        position: place.position,
        message: `Module ${module.number} is chosen for two places. Choose each module once`,
      };
    seen.set(id, place.position);
  }
  return null;
}
