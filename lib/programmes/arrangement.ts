import 'server-only';
import type { Tx } from '@/lib/db/with-actor';
import type { HalfTerm } from '@/lib/events/types';
import { type ArrangedYear, goesOnCounting, numbered } from './rules';

export interface ArrangedModule {
  id: string;
  number: number;
  halfTerm: HalfTerm;
}

export interface Arrangement {
  years: ArrangedYear<ArrangedModule>[];
  goesOn: boolean;
}

export async function loadArrangement(tx: Tx, versionId: string): Promise<Arrangement> {
  const years = await tx.programmeYear.findMany({
    where: { versionId },
    orderBy: { number: 'asc' },
    select: {
      number: true,
      modules: { orderBy: { number: 'asc' }, select: { id: true, number: true, halfTerm: true } },
    },
  });
  return { years, goesOn: goesOnCounting(years) };
}

/** Writes in which order and half-term the modules are. Numbers are put aside first, since two never have the same. */
export async function writeArrangement(
  tx: Tx,
  versionId: string,
  { years, goesOn }: Arrangement,
): Promise<void> {
  const rows = numbered(years, goesOn).map(({ year, number, module }) => ({
    id: module.id,
    year,
    number,
    halfTerm: module.halfTerm,
  }));
  await tx.$executeRaw`
    update module m set number = -m.number from programme_year y where y.id = m.year_id and y.version_id = ${versionId}::uuid`;
  await tx.$executeRaw`
    update module m set number = r.number, half_term = r."halfTerm", year_id = y.id
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, year int, number int, "halfTerm" half_term)
    join programme_year y on y.version_id = ${versionId}::uuid and y.number = r.year
    where m.id = r.id`;
}
