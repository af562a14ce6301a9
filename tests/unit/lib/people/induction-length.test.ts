import { expect, it } from 'vitest';
import { inductionLength } from '@/lib/people/induction-length';

const usual = { reducedTo: null, extendedBy: null, extendedByDays: null, decidedOn: null };

it.each([
  [usual, 'full_time', null],
  [
    { ...usual, extendedBy: 2, decidedOn: '2026-02-03' },
    'full_time',
    '8 terms: extended by 2 terms. Decided on 3 February 2026',
  ],
  [{ ...usual, extendedBy: 2 }, 'part_time', 'Extended by 2 terms'],
  [{ ...usual, extendedBy: 0.1 }, null, 'Extended by 0.1 terms'],
  [{ ...usual, reducedTo: 1 }, 'part_time', 'Reduced to 1 term'],
  [
    { ...usual, reducedTo: 3, extendedBy: 1.5 },
    'part_time',
    '4.5 terms: reduced to 3 terms, extended by 1.5 terms',
  ],
  [{ ...usual, extendedByDays: 31 }, 'full_time', 'Extended by 31 days of absence'],
] as const)('says how long an induction takes: %j, %s', (terms, pattern, said) => {
  expect(inductionLength({ terms }, pattern)).toBe(said);
});

it('says nothing of an induction of which no terms are known', () => {
  expect(inductionLength({}, 'full_time')).toBeNull();
});
