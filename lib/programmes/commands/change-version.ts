import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { StaffActor } from '@/lib/auth/actor';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import { refuseUsed } from '../own-version';
import type { HoursInput, ModuleInput, PlannedEventInput } from '../schemas';

/** Changes a module of a version that nobody uses yet. @throws NotFound, Forbidden, RuleBroken */
export async function changeModule(actor: StaffActor, input: ModuleInput): Promise<void> {
  const { versionId, moduleId, title, standards, halfTerm, weeks } = input;
  await change(actor, versionId, 'module', async (tx) => {
    const { count } = await tx.module.updateMany({
      where: { id: moduleId, year: { versionId } },
      data: { title, standards: standards === '' ? null : standards, halfTerm, weeks },
    });
    return count;
  });
}

/** Adds, changes or takes away a planned event. @throws NotFound, Forbidden, RuleBroken */
export async function changePlannedEvent(actor: StaffActor, input: PlannedEventInput): Promise<void> {
  const { versionId, moduleId, eventId, remove, ...data } = input;
  await change(actor, versionId, 'event', async (tx) => {
    const where = { id: eventId, moduleId, module: { year: { versionId } } };
    if (remove === '1') return (await tx.eventTemplate.deleteMany({ where })).count;
    if (eventId !== '') return (await tx.eventTemplate.updateMany({ where, data })).count;
    const module = await tx.module.findFirst({
      where: { id: moduleId, year: { versionId } },
      select: { id: true },
    });
    if (module === null) return 0;
    await tx.eventTemplate.create({ data: { ...data, moduleId } });
    return 1;
  });
}

/** Changes the learning time of one component. @throws NotFound, Forbidden, RuleBroken */
export async function changeHours(
  actor: StaffActor,
  { versionId, hoursId, minutes }: HoursInput,
): Promise<void> {
  await change(actor, versionId, 'hours', async (tx) => {
    const { count } = await tx.programmeHours.updateMany({
      where: { id: hoursId, year: { versionId } },
      data: { minutes },
    });
    return count;
  });
}

async function change(
  actor: StaffActor,
  versionId: string,
  field: string,
  write: (tx: Tx) => Promise<number>,
): Promise<void> {
  await withActor(actor, async (tx) => {
    await refuseUsed(tx, actor, versionId);
    if ((await write(tx)) === 0) throw new NotFound();
    await recordAudit(tx, actor, {
      action: 'programme.changed',
      subjectType: 'programme_version',
      subjectId: versionId,
      organisationId: actor.organisationId,
      fields: [field],
    });
  });
}
