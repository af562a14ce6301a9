import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { RuleBroken } from '@/lib/errors';
import { loadArrangement, writeArrangement } from '../arrangement';
import { editVersion } from '../own-version';
import { mostYears } from '../rules';
import type { Edited } from '../schemas';

/** Adds a year after the last one. @throws NotFound, Forbidden, Conflict, RuleBroken */
export async function addYear(actor: StaffActor, edited: Edited): Promise<void> {
  const { versionId } = edited;
  await editVersion(actor, edited, 'years', async (tx) => {
    const years = await tx.programmeYear.count({ where: { versionId } });
    if (years >= mostYears)
      throw new RuleBroken('too_many_years', `A programme has at most ${mostYears} years`);
    await tx.programmeYear.create({ data: { versionId, number: years + 1 } });
    return 1;
  });
}

/**
 * Takes a year away with everything in it; later years move up. The only year stays.
 * @throws NotFound, Forbidden, Conflict, RuleBroken
 */
export async function removeYear(
  actor: StaffActor,
  { year, ...edited }: Edited & { year: number },
): Promise<void> {
  const { versionId } = edited;
  await editVersion(actor, edited, 'years', async (tx) => {
    const { years, goesOn } = await loadArrangement(tx, versionId);
    if (years.length < 2) throw new RuleBroken('last_year', 'A programme has at least one year');
    const { count } = await tx.programmeYear.deleteMany({ where: { versionId, number: year } });
    // One by one: no two years have the same number meanwhile.
    for (const { number } of years.filter(({ number }) => number > year))
      await tx.programmeYear.updateMany({ where: { versionId, number }, data: { number: number - 1 } });
    const left = years
      .filter(({ number }) => number !== year)
      .map(({ modules }, at) => ({ number: at + 1, modules }));
    await writeArrangement(tx, versionId, { years: left, goesOn });
    return count;
  });
}

/**
 * Lets a year and the one after it exchange their places, with their modules and hours.
 * @throws NotFound, Forbidden, Conflict, RuleBroken
 */
export async function moveYearLater(
  actor: StaffActor,
  { year, ...edited }: Edited & { year: number },
): Promise<void> {
  const { versionId } = edited;
  await editVersion(actor, edited, 'years', async (tx) => {
    const { years, goesOn } = await loadArrangement(tx, versionId);
    const [one, two] = [year, year + 1].map((number) => years.find((other) => other.number === number));
    if (one === undefined || two === undefined) return 0;
    const aside = mostYears + 1;
    for (const [from, to] of [
      [year, aside],
      [year + 1, year],
      [aside, year + 1],
    ] as const)
      await tx.programmeYear.updateMany({ where: { versionId, number: from }, data: { number: to } });
    const exchanged = years.map(({ number, modules }) => ({
      number,
      modules: number === year ? two.modules : number === year + 1 ? one.modules : modules,
    }));
    await writeArrangement(tx, versionId, { years: exchanged, goesOn });
    return 1;
  });
}
