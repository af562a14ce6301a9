import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import type { Tx } from '@/lib/db/with-actor';
import { RuleBroken } from '@/lib/errors';
import { editVersion } from '../own-version';
import type { Direction, Edited, HoursInput } from '../schemas';

/**
 * Adds, changes or takes away the learning time of one component for one audience.
 * @throws NotFound, Forbidden, Conflict, RuleBroken
 */
export async function changeHours(actor: StaffActor, input: HoursInput): Promise<void> {
  const { versionId, hoursId, remove } = input;
  await editVersion(actor, input, 'hours', async (tx) => {
    const where = { id: hoursId, year: { versionId } };
    if (remove === '1') return (await tx.programmeHours.deleteMany({ where })).count;
    const data = await columnsOf(tx, input);
    if (hoursId !== '') return (await tx.programmeHours.updateMany({ where, data })).count;
    const { _max } = await tx.programmeHours.aggregate({
      where: { yearId: data.yearId, audience: data.audience },
      _max: { position: true },
    });
    await tx.programmeHours.create({ data: { ...data, position: (_max.position ?? -1) + 1 } });
    return 1;
  });
}

async function columnsOf(tx: Tx, { versionId, hoursId, year, audience, component, minutes }: HoursInput) {
  const target = await tx.programmeYear.findUnique({
    where: { versionId_number: { versionId, number: year } },
    select: { id: true },
  });
  if (target === null) throw new RuleBroken('year_unknown', 'Choose a year of the programme', 'year');
  const same = await tx.programmeHours.findFirst({
    where: { yearId: target.id, audience, component, ...(hoursId === '' ? {} : { id: { not: hoursId } }) },
    select: { id: true },
  });
  if (same !== null)
    throw new RuleBroken(
      'hours_exist',
      'The year has a line for this and the same people already',
      'component',
    );
  return { yearId: target.id, audience, component, minutes };
}

/**
 * Lets a line exchange its place with its neighbour of the same year and audience; at either end nothing changes.
 * @throws NotFound, Forbidden, Conflict, RuleBroken
 */
export async function moveHours(
  actor: StaffActor,
  { hoursId, direction, ...edited }: Edited & { hoursId: string; direction: Direction },
): Promise<void> {
  await editVersion(actor, edited, 'hours', async (tx) => {
    const line = await tx.programmeHours.findFirst({
      where: { id: hoursId, year: { versionId: edited.versionId } },
      select: { yearId: true, audience: true },
    });
    if (line === null) return 0;
    const lines = await tx.programmeHours.findMany({
      where: line,
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      select: { id: true },
    });
    const at = lines.findIndex(({ id }) => id === hoursId);
    const other = at + (direction === 'earlier' ? -1 : 1);
    const [one, two] = [lines[at], lines[other]];
    const order = one === undefined || two === undefined ? lines : lines.with(at, two).with(other, one);
    for (const [position, { id }] of order.entries())
      await tx.programmeHours.update({ where: { id }, data: { position } });
    return 1;
  });
}
