import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { StaffActor } from '@/lib/auth/actor';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { audienceOf } from '../audience';
import { loadFor } from '../load';
import type { At, WriteInput } from '../schemas';
import type { Audience } from '../types';

/** Keeps a new draft, and its audience under a name when one was given. Returns its id. @throws RuleBroken */
export async function writeAnnouncement(actor: StaffActor, input: WriteInput): Promise<string> {
  return withActor(actor, async (tx) => {
    const audience = await audienceOf(tx, actor, input);
    const { id } = await tx.announcement.create({
      data: {
        organisationId: actor.organisationId,
        kind: input.kind,
        subject: input.subject,
        body: input.body,
        audience: { ...audience },
        writtenById: actor.userId,
      },
      select: { id: true },
    });
    await saveAudience(tx, actor, input.saveAs, audience);
    await audited(tx, actor, 'announcement.written', id);
    return id;
  });
}

/** Changes a draft. What is scheduled or sent is not changed here. @throws NotFound, Conflict, RuleBroken */
export async function rewriteAnnouncement(actor: StaffActor, input: WriteInput & At): Promise<void> {
  await withActor(actor, async (tx) => {
    await loadFor(tx, actor, input, 'edit');
    const audience = await audienceOf(tx, actor, input);
    await tx.announcement.update({
      where: { id: input.id },
      data: {
        kind: input.kind,
        subject: input.subject,
        body: input.body,
        audience: { ...audience },
        version: { increment: 1 },
      },
    });
    await saveAudience(tx, actor, input.saveAs, audience);
    await audited(tx, actor, 'announcement.changed', input.id);
  });
}

/** The same name again replaces what was kept under it. */
async function saveAudience(tx: Tx, actor: StaffActor, name: string, audience: Audience): Promise<void> {
  if (name === '') return;
  const { organisationId, userId } = actor;
  await tx.savedAudience.upsert({
    where: { organisationId_name: { organisationId, name } },
    create: { organisationId, name, audience: { ...audience }, savedById: userId },
    update: { audience: { ...audience }, savedById: userId },
  });
}

async function audited(
  tx: Tx,
  actor: StaffActor,
  action: 'announcement.written' | 'announcement.changed',
  subjectId: string,
): Promise<void> {
  await recordAudit(tx, actor, { action, subjectType: 'announcement', subjectId });
}
