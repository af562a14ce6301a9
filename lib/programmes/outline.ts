import type { TeacherRole } from '@/lib/people/record';
import type { IntakeTerm } from '@/lib/registrations/types';
import { halfTerms } from '@/lib/terms/rules';
import type { OutlineItem, Programme } from './types';

// A programme is written for September; later intakes begin it two or four half-terms on.
export const delayInHalfTerms: Record<IntakeTerm, number> = { september: 0, january: 2, april: 4 };

/** The programme of somebody who is in no group yet, half-term by half-term from the start of their intake. */
export function outlineFor(
  programme: Programme,
  role: TeacherRole,
  intake: { year: number; term: IntakeTerm },
): OutlineItem[] {
  const items = programme.years.flatMap((year) =>
    year.modules.flatMap((module) =>
      module.events
        .filter((event) => event.audience === 'both' || event.audience === role)
        .map((event) => {
          const position =
            (year.number - 1) * 6 + halfTerms.indexOf(module.halfTerm) + delayInHalfTerms[intake.term];
          return {
            position,
            week: event.week,
            item: {
              academicYear: intake.year + Math.floor(position / 6),
              halfTerm: halfTerms[position % 6] ?? module.halfTerm,
              programmeYear: year.number,
              module: { number: module.number, title: module.title },
              kind: event.kind,
              title: event.title,
              minutes: event.minutes,
              mode: event.mode,
            },
          };
        }),
    ),
  );
  return items
    .sort((a, b) => a.position - b.position || a.item.module.number - b.item.module.number || a.week - b.week)
    .map(({ item }) => item);
}
