import 'server-only';
import { fromDateColumn } from '@/lib/dates/iso-date';
import type { Tx } from '@/lib/db/with-actor';
import { termsFor } from './rules';
import type { Term } from './types';

/** The published terms of local authorities, by their codes. */
export async function readPublishedTerms(tx: Tx, laCodes: readonly number[]): Promise<Map<number, Term[]>> {
  const rows = await tx.termDate.findMany({ where: { laCode: { in: [...laCodes] } } });
  const terms = rows.map(({ laCode, academicYear, halfTerm, startsOn, endsOn }) => ({
    laCode,
    term: {
      academicYear,
      halfTerm,
      startsOn: fromDateColumn(startsOn),
      endsOn: fromDateColumn(endsOn),
      isAssumed: false,
    },
  }));
  return new Map(
    [...Map.groupBy(terms, ({ laCode }) => laCode)].map(([code, own]) => [code, own.map(({ term }) => term)]),
  );
}

/** The terms of one authority in the years around one, unpublished years taken from earlier ones. */
export async function readTermsAround(tx: Tx, laCode: number | null, year: number): Promise<Term[]> {
  if (laCode === null) return [];
  return (await readTermsOf(tx, [laCode], year)).get(laCode) ?? [];
}

/** The same of several authorities, by their codes. */
export async function readTermsOf(
  tx: Tx,
  laCodes: readonly number[],
  year: number,
): Promise<Map<number, Term[]>> {
  const years = [-3, -2, -1, 0, 1, 2, 3].map((offset) => year + offset);
  const published = await readPublishedTerms(tx, laCodes);
  return new Map([...published].map(([code, terms]) => [code, termsFor(terms, years)]));
}
