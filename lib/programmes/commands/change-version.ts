import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { RuleBroken } from '@/lib/errors';
import { editVersion } from '../own-version';
import type { DetailsInput, PlannedEventInput } from '../schemas';

/** Changes for whom the version is and what is said about it. @throws NotFound, Forbidden, Conflict, RuleBroken */
export async function changeDetails(
  actor: StaffActor,
  { label, note, ...edited }: DetailsInput,
): Promise<void> {
  await editVersion(actor, edited, 'label', async (tx) => {
    const { count } = await tx.programmeVersion.updateMany({
      where: { id: edited.versionId },
      data: { label, note },
    });
    return count;
  });
}

/** Adds, changes or takes away a planned event. @throws NotFound, Forbidden, Conflict, RuleBroken */
export async function changePlannedEvent(actor: StaffActor, input: PlannedEventInput): Promise<void> {
  const { versionId, revision, moduleId, eventId, remove, ...data } = input;
  await editVersion(actor, { versionId, revision }, 'event', async (tx) => {
    const where = { id: eventId, moduleId, module: { year: { versionId } } };
    if (remove === '1') return (await tx.eventTemplate.deleteMany({ where })).count;
    const module = await tx.module.findFirst({
      where: { id: moduleId, year: { versionId } },
      select: { weeks: true },
    });
    if (module === null) return 0;
    if (data.week > module.weeks)
      throw new RuleBroken(
        'week_after_module',
        `The module has ${module.weeks === 1 ? 'one week' : `${module.weeks} weeks`}`,
        'week',
      );
    if (eventId !== '') return (await tx.eventTemplate.updateMany({ where, data })).count;
    await tx.eventTemplate.create({ data: { ...data, moduleId } });
    return 1;
  });
}
