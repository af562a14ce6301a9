import type { IntakeTerm } from './types';

const termLabel: Record<IntakeTerm, string> = { september: 'September', january: 'January', april: 'April' };

/**
 * 'September 2025 intake', 'January 2026 intake'. Never "cohort" to a school.
 *
 * @param year in which the academic year of the intake began: the DfE's contract period
 */
export function intakeLabel(year: number, term: IntakeTerm): string {
  return `${termLabel[term]} ${term === 'september' ? year : year + 1} intake`;
}

const schedulePace: Record<string, string> = {
  standard: 'Standard',
  extended: 'Extended',
  reduced: 'Reduced',
  replacement: 'Replacement mentor',
};

/** The DfE's `ecf-extended-january` in words: 'Extended, January start'. */
export function scheduleLabel(identifier: string): string {
  const [, pace = '', term = ''] = identifier.split('-');
  const start = term in termLabel ? `${termLabel[term as IntakeTerm]} start` : term;
  return `${schedulePace[pace] ?? pace}, ${start}`;
}
