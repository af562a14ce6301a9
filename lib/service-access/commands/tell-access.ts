import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { SchoolActor } from '@/lib/auth/actor';
import { now } from '@/lib/dates/clock';
import { withActor } from '@/lib/db/with-actor';
import type { Service } from '../types';

/** Somebody says whether they may sign in at a service of others. */
export async function tellAccess(
  actor: SchoolActor,
  { service, canSignIn }: { service: Service; canSignIn: boolean },
): Promise<void> {
  await withActor(actor, async (tx) => {
    const told = { canSignIn, toldAt: now() };
    await tx.serviceAccess.upsert({
      where: { userId_service: { userId: actor.userId, service } },
      create: { userId: actor.userId, service, ...told },
      update: told,
      select: { service: true },
    });
    await recordAudit(tx, actor, {
      action: 'service_access.told',
      subjectType: 'user',
      subjectId: actor.userId,
      organisationId: actor.schoolId,
      detail: { service, canSignIn },
    });
  });
}
