import { formatDate } from '@/lib/dates/format';
import type { InductionRecord, WorkingPattern } from './record';

/** Two school years of full-time work (statutory guidance, 2.30). Part time it is longer, pro rata. */
const usualTerms = 6;

/**
 * How long an induction takes where that was decided otherwise than usual: '8 terms: extended by 2 terms. Decided on
 * 3 February 2026'. The sum is said of full-time work alone, where it is known. Null: the usual length.
 */
export function inductionLength(
  { terms }: Pick<InductionRecord, 'terms'>,
  pattern: WorkingPattern | null,
): string | null {
  if (terms === undefined) return null;
  const { reducedTo, extendedBy, extendedByDays, decidedOn } = terms;
  const parts = [
    reducedTo === null ? '' : `reduced to ${count(reducedTo, 'term')}`,
    extendedBy === null ? '' : `extended by ${count(extendedBy, 'term')}`,
    extendedByDays === null ? '' : `extended by ${count(extendedByDays, 'day')} of absence`,
  ].filter(Boolean);
  if (parts.length === 0) return null;
  const isSumKnown = extendedBy !== null && (reducedTo !== null || pattern === 'full_time');
  const sum = Math.round(((reducedTo ?? usualTerms) + (extendedBy ?? 0)) * 10) / 10;
  const said = parts.join(', ');
  const length = isSumKnown
    ? `${count(sum, 'term')}: ${said}`
    : `${said.charAt(0).toUpperCase()}${said.slice(1)}`;
  return decidedOn === null ? length : `${length}. Decided on ${formatDate(decidedOn)}`;
}

function count(value: number, unit: string): string {
  return `${value} ${unit}${value === 1 ? '' : 's'}`;
}
