import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { today } from '@/lib/dates/clock';
import { prisma } from './client';
import { translated } from './errors';
import type { Prisma } from './generated/client';

/** A transaction that acts for somebody. Only `tx` is used inside: a second connection would starve the pool. */
export type Tx = Prisma.TransactionClient;

const databaseRole: Record<Actor['kind'], string> = {
  school: 'app_school',
  self: 'app_self',
  staff: 'app_staff',
  facilitator: 'app_facilitator',
  administrator: 'app_admin',
  'sign-in': 'app_auth',
  system: 'app_worker',
};

/**
 * Runs `work` in one transaction as the actor's database role, with the actor's tenants set for row-level
 * security: a forgotten `where` shows nothing of anybody else. Violated constraints come back as errors of
 * lib/errors.ts where people can do something about them.
 *
 * @param timeout of the whole transaction, in milliseconds
 */
export async function withActor<Result>(
  actor: Actor,
  work: (tx: Tx) => Promise<Result>,
  { timeout = 15_000 }: { timeout?: number } = {},
): Promise<Result> {
  try {
    return await prisma().$transaction(
      async (tx) => {
        await actAs(tx, actor);
        return await work(tx);
      },
      { timeout, maxWait: 10_000 },
    );
  } catch (error) {
    throw translated(error);
  }
}

async function actAs(tx: Tx, actor: Actor): Promise<void> {
  const personId = actor.kind === 'self' ? actor.personId : '';
  const schoolIds = actor.kind === 'school' ? `{${actor.schoolId}}` : '';
  const partnerIds = actor.kind === 'staff' ? `{${actor.organisationId}}` : '';
  await tx.$executeRaw`
    select set_config('role', ${databaseRole[actor.kind]}, true),
           set_config('app.user_id', ${actor.userId ?? ''}, true),
           set_config('app.person_id', ${personId}, true),
           set_config('app.school_ids', ${schoolIds}, true),
           set_config('app.partner_ids', ${partnerIds}, true),
           set_config('app.today', ${today()}, true)`;
}
