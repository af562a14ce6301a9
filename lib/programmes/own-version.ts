import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { StaffActor } from '@/lib/auth/actor';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { Conflict, Forbidden, NotFound, RuleBroken } from '@/lib/errors';
import type { Edited } from './schemas';

/**
 * A version that the actor may change: of their own lead provider. Staff of a delivery partner read only.
 * @throws NotFound, Forbidden
 */
export async function findOwnVersion(tx: Tx, actor: StaffActor, id: string) {
  const version = await tx.programmeVersion.findUnique({
    where: { id },
    select: {
      id: true,
      programmeId: true,
      label: true,
      note: true,
      programme: { select: { leadProviderId: true } },
    },
  });
  if (version === null) throw new NotFound();
  if (version.programme.leadProviderId !== actor.organisationId)
    throw new Forbidden('Only the lead provider changes its programmes.');
  const [row] = await tx.$queryRaw<{ isUsed: boolean }[]>`
    select app.programme_version_in_use(${id}::uuid) as "isUsed"`;
  return { ...version, isUsed: row?.isUsed ?? true };
}

/**
 * One edit of a version that nobody uses yet. Edits wait for one another, and each is decided on the one before.
 * @throws NotFound also when nothing is written, Forbidden, Conflict, RuleBroken
 */
export async function editVersion(
  actor: StaffActor,
  { versionId, revision }: Edited,
  field: string,
  write: (tx: Tx) => Promise<number>,
): Promise<void> {
  await withActor(actor, async (tx) => {
    // Whoever gives the version to a group or a training waits here, so that it is not in use before this is done.
    await tx.$queryRaw`select id from programme_version where id = ${versionId}::uuid for update`;
    const { isUsed } = await findOwnVersion(tx, actor, versionId);
    if (isUsed)
      throw new RuleBroken(
        'programme_version_in_use',
        'This version is in use. Change this programme to make a new one first.',
      );
    const { count } = await tx.programmeVersion.updateMany({
      where: { id: versionId, revision },
      data: { revision: { increment: 1 } },
    });
    if (count === 0) throw new Conflict();
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
