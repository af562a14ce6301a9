import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { StaffActor } from '@/lib/auth/actor';
import { withActor } from '@/lib/db/with-actor';
import { Conflict, NotFound, RuleBroken } from '@/lib/errors';
import { findOwnEvent } from '../own-event';
import { columnsOf } from '../readers';
import type { ChangeMaterialInput, RemoveMaterialInput } from '../schemas';

/** @throws NotFound, Conflict when somebody else was quicker, RuleBroken */
export async function changeMaterial(actor: StaffActor, input: ChangeMaterialInput): Promise<void> {
  const { materialId, eventId, version, kind, seenBy, title, text, url } = input;
  await withActor(actor, async (tx) => {
    const { organisationId } = await findOwnEvent(tx, actor, input);
    const material = await tx.eventMaterial.findFirst({
      where: { id: materialId, eventId },
      select: { fileName: true },
    });
    if (material === null) throw new NotFound();
    if (text === '' && url === '' && material.fileName === null)
      throw new RuleBroken('material_empty', 'Enter a text or a link', 'text');
    const { count } = await tx.eventMaterial.updateMany({
      where: { id: materialId, version },
      data: {
        kind,
        ...columnsOf(seenBy),
        title: title || null,
        text: text || null,
        url: url || null,
        version: { increment: 1 },
      },
    });
    if (count === 0) throw new Conflict();
    await recordAudit(tx, actor, {
      action: 'event_material.changed',
      subjectType: 'event_material',
      subjectId: materialId,
      organisationId,
      fields: ['kind', 'audience', 'title', 'text', 'url'],
      detail: { eventId },
    });
  });
}

/** Takes a material and its file away. @throws NotFound, Conflict when somebody else was quicker */
export async function removeMaterial(actor: StaffActor, input: RemoveMaterialInput): Promise<void> {
  const { materialId, eventId, version } = input;
  await withActor(actor, async (tx) => {
    const { organisationId } = await findOwnEvent(tx, actor, input);
    const found = await tx.eventMaterial.count({ where: { id: materialId, eventId } });
    if (found === 0) throw new NotFound();
    const { count } = await tx.eventMaterial.deleteMany({ where: { id: materialId, version } });
    if (count === 0) throw new Conflict();
    await recordAudit(tx, actor, {
      action: 'event_material.removed',
      subjectType: 'event_material',
      subjectId: materialId,
      organisationId,
      detail: { eventId },
    });
  });
}
