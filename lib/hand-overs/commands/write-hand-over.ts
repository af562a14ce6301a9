import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { SchoolActor } from '@/lib/auth/actor';
import { now, today } from '@/lib/dates/clock';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { Conflict } from '@/lib/errors';
import { isMembershipCurrent } from '@/lib/memberships/current';
import { notify } from '@/lib/notifications/notify';
import type { HandOverInput } from '../schemas';

/**
 * Leaves a note to the next induction tutor and suggests who that may be; headteachers hear of a suggestion.
 * Nobody gains access by it: a headteacher invites.
 *
 * @throws Conflict when somebody else wrote meanwhile: nothing of theirs is written over
 */
export async function writeHandOver(
  actor: SchoolActor,
  { version, note, nomineeName, nomineeEmail }: Omit<HandOverInput, 'urn'>,
): Promise<void> {
  await withActor(actor, async (tx) => {
    const data = {
      note,
      nomineeName: nomineeName || null,
      nomineeEmail: nomineeEmail || null,
      writtenById: actor.userId,
      writtenAt: now(),
    };
    const { schoolId } = actor;
    const before = await tx.handOver.findUnique({ where: { schoolId }, select: { nomineeEmail: true } });
    const { count } =
      version === 0
        ? await tx.handOver.createMany({ data: [{ schoolId, ...data }], skipDuplicates: true })
        : await tx.handOver.updateMany({
            where: { schoolId, version },
            data: { ...data, version: { increment: 1 } },
          });
    if (count === 0)
      throw new Conflict('Somebody else has written the hand-over meanwhile. Read it before you go on.');
    await recordAudit(tx, actor, {
      action: 'hand_over.written',
      subjectType: 'school',
      subjectId: schoolId,
      organisationId: schoolId,
      fields: ['note', 'nominee'],
    });
    const isNew = data.nomineeEmail !== null && data.nomineeEmail !== before?.nomineeEmail;
    if (isNew) await tellHeads(tx, actor, nomineeName);
  });
}

async function tellHeads(tx: Tx, actor: SchoolActor, nomineeName: string): Promise<void> {
  const heads = await tx.membership.findMany({
    where: {
      AND: [
        { organisationId: actor.schoolId, role: 'headteacher', userId: { not: actor.userId } },
        isMembershipCurrent(today()),
      ],
    },
    select: { userId: true },
  });
  const school = await tx.school.findUniqueOrThrow({
    where: { id: actor.schoolId },
    select: { urn: true },
  });
  await notify(tx, {
    userIds: heads.map(({ userId }) => userId),
    organisationId: actor.schoolId,
    kind: 'access_changed',
    title: `${nomineeName} is suggested as induction tutor`,
    body: 'Read the hand-over and invite them.',
    href: `/schools/${school.urn}/hand-over`,
    subjectType: 'school',
    subjectId: actor.schoolId,
  });
}
