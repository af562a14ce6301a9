import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import type { Tx } from '@/lib/db/with-actor';
import { Forbidden, NotFound, RuleBroken } from '@/lib/errors';

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
      _count: { select: { groups: true, trainingPeriods: true } },
    },
  });
  if (version === null) throw new NotFound();
  if (version.programme.leadProviderId !== actor.organisationId)
    throw new Forbidden('Only the lead provider changes its programmes.');
  // Groups and trainings of other organisations count too: the trigger of the database has the last word.
  return { ...version, isUsed: version._count.groups + version._count.trainingPeriods > 0 };
}

export async function refuseUsed(tx: Tx, actor: StaffActor, id: string): Promise<void> {
  const { isUsed } = await findOwnVersion(tx, actor, id);
  if (isUsed)
    throw new RuleBroken(
      'programme_version_in_use',
      'This version is in use. Change this programme to make a new one first.',
    );
}
