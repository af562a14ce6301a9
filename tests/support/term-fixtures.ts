import type { Term } from '@/lib/terms/types';

/** Terms of a county that does not exist, in the academic year 2026/27. */
export const inventedTerms: Term[] = [
  term('autumn_1', '2026-09-02', '2026-10-23'),
  term('autumn_2', '2026-11-02', '2026-12-18'),
  term('spring_1', '2027-01-04', '2027-02-12'),
  term('spring_2', '2027-02-22', '2027-03-25'),
  term('summer_1', '2027-04-12', '2027-05-28'),
  term('summer_2', '2027-06-07', '2027-07-20'),
];

function term(halfTerm: Term['halfTerm'], startsOn: string, endsOn: string): Term {
  return { academicYear: 2026, halfTerm, startsOn, endsOn, isAssumed: false };
}
