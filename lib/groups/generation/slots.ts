import { delayInHalfTerms } from '@/lib/programmes/outline';
import { halfTerms } from '@/lib/terms/rules';
import type { TeachingWeek } from '@/lib/terms/types';
import type { GroupPattern, PlannedModule } from './types';

/** A module and the place in the programme that it takes: its own, or by agreement that of another. */
export interface Slot {
  module: PlannedModule;
  halfTerm: PlannedModule['halfTerm'];
  academicYear: number;
}

/** Every module with the half-term in which it begins for an intake, in the order in which they are taken. */
export function slotsOf(
  modules: readonly PlannedModule[],
  intake: GroupPattern['intake'],
  agreedOrder: readonly string[] | null,
): Slot[] {
  const places = [...modules].sort((a, b) => a.year - b.year || a.number - b.number);
  const taken = orderedModules(places, agreedOrder);
  return places.flatMap((place, at) => {
    const module = taken[at];
    if (module === undefined) return [];
    const position = (place.year - 1) * 6 + halfTerms.indexOf(place.halfTerm) + delayInHalfTerms[intake.term];
    return [
      {
        module,
        halfTerm: halfTerms[position % 6] ?? place.halfTerm,
        academicYear: intake.year + Math.floor(position / 6),
      },
    ];
  });
}

/** The modules in the agreed order; the programme's own when the agreement does not name exactly these modules. */
export function orderedModules<M extends { id: string }>(
  modules: readonly M[],
  agreedOrder: readonly string[] | null,
): M[] {
  if (agreedOrder === null || agreedOrder.length !== modules.length) return [...modules];
  const byId = new Map(modules.map((module) => [module.id, module]));
  const ordered = agreedOrder.flatMap((id) => byId.get(id) ?? []);
  return new Set(ordered).size === modules.length ? ordered : [...modules];
}

/** The academic years in which an intake is trained by these modules. */
export function academicYearsOf(modules: readonly PlannedModule[], intake: GroupPattern['intake']): number[] {
  const years = slotsOf(modules, intake, null).map(({ academicYear }) => academicYear);
  if (years.length === 0) return [];
  const first = Math.min(...years);
  // A module that begins in the last half-term of a year may run into the next one.
  return Array.from({ length: Math.max(...years) - first + 2 }, (_, offset) => first + offset);
}

/** The week of a slot, counted on from the first week of its half-term through those that follow. */
export function weekOf(slot: Slot, week: number, weeks: readonly TeachingWeek[]): number | null {
  const first = weeks.findIndex(
    ({ academicYear, halfTerm }) => academicYear === slot.academicYear && halfTerm === slot.halfTerm,
  );
  if (first < 0) return null;
  const at = first + week - 1;
  return at < weeks.length ? at : null;
}
