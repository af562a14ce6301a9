import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import type { Tx } from '@/lib/db/with-actor';
import { RuleBroken } from '@/lib/errors';
import { loadArrangement, writeArrangement } from '../arrangement';
import { editVersion } from '../own-version';
import { exchanged } from '../rules';
import type { Direction, Edited, ModuleInput } from '../schemas';

/**
 * Adds a module at the end of its year, or changes one; in another year it is the last one there.
 * @throws NotFound, Forbidden, Conflict, RuleBroken
 */
export async function changeModule(actor: StaffActor, input: ModuleInput): Promise<void> {
  const { versionId, moduleId, year, title, standards, contentAreas, halfTerm, weeks } = input;
  const data = { title, standards: standards === '' ? null : standards, contentAreas, halfTerm, weeks };
  await editVersion(actor, input, moduleId === '' ? 'modules' : 'module', async (tx) => {
    const target = await tx.programmeYear.findUnique({
      where: { versionId_number: { versionId, number: year } },
      select: { id: true },
    });
    if (target === null) throw new RuleBroken('year_unknown', 'Choose a year of the programme', 'year');
    if (moduleId === '') {
      const { _max } = await tx.module.aggregate({
        where: { year: { versionId } },
        _max: { number: true },
      });
      await tx.module.create({ data: { ...data, yearId: target.id, number: (_max.number ?? 0) + 1 } });
    } else {
      const was = await tx.module.findFirst({
        where: { id: moduleId, year: { versionId } },
        select: { yearId: true, weeks: true },
      });
      if (was === null) return 0;
      if (weeks < was.weeks) await refuseWeeksOfEvents(tx, moduleId, weeks);
      await tx.module.update({ where: { id: moduleId }, data });
      if (was.yearId === target.id) return 1;
      await moveToYear(tx, versionId, moduleId, year);
      return 1;
    }
    await writeArrangement(tx, versionId, await loadArrangement(tx, versionId));
    return 1;
  });
}

async function moveToYear(tx: Tx, versionId: string, moduleId: string, to: number): Promise<void> {
  const { years, goesOn } = await loadArrangement(tx, versionId);
  const moved = years.flatMap(({ modules }) => modules).find(({ id }) => id === moduleId);
  await writeArrangement(tx, versionId, {
    goesOn,
    years: years.map(({ number, modules }) => {
      const others = modules.filter(({ id }) => id !== moduleId);
      return { number, modules: number === to && moved !== undefined ? [...others, moved] : others };
    }),
  });
}

async function refuseWeeksOfEvents(tx: Tx, moduleId: string, weeks: number): Promise<void> {
  const later = await tx.eventTemplate.findFirst({
    where: { moduleId, week: { gt: weeks } },
    orderBy: { week: 'desc' },
    select: { title: true, week: true },
  });
  if (later !== null)
    throw new RuleBroken(
      'module_shorter_than_events',
      `“${later.title}” is planned in week ${later.week}. Plan it earlier first`,
      'weeks',
    );
}

/** Takes a module away with its planned events; later ones move up. @throws NotFound, Forbidden, Conflict, RuleBroken */
export async function removeModule(
  actor: StaffActor,
  { moduleId, ...edited }: Edited & { moduleId: string },
): Promise<void> {
  const { versionId } = edited;
  await editVersion(actor, edited, 'modules', async (tx) => {
    const { years, goesOn } = await loadArrangement(tx, versionId);
    const { count } = await tx.module.deleteMany({ where: { id: moduleId, year: { versionId } } });
    const left = years.map(({ number, modules }) => ({
      number,
      modules: modules.filter(({ id }) => id !== moduleId),
    }));
    await writeArrangement(tx, versionId, { years: left, goesOn });
    return count;
  });
}

/**
 * Lets a module exchange its place and half-term with its neighbour in the year; at either end nothing changes.
 * @throws NotFound, Forbidden, Conflict, RuleBroken
 */
export async function moveModule(
  actor: StaffActor,
  { moduleId, direction, ...edited }: Edited & { moduleId: string; direction: Direction },
): Promise<void> {
  const { versionId } = edited;
  await editVersion(actor, edited, 'modules', async (tx) => {
    const { years, goesOn } = await loadArrangement(tx, versionId);
    if (!years.some(({ modules }) => modules.some(({ id }) => id === moduleId))) return 0;
    const moved = years.map(({ number, modules }) => ({
      number,
      modules: exchanged(modules, moduleId, direction) ?? modules,
    }));
    await writeArrangement(tx, versionId, { years: moved, goesOn });
    return 1;
  });
}
