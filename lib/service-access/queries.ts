import 'server-only';
import type { SchoolActor } from '@/lib/auth/actor';
import { fromDateColumn } from '@/lib/dates/iso-date';
import { londonDate } from '@/lib/dates/london';
import { withActor } from '@/lib/db/with-actor';
import { accessOf } from './rules';
import type { Service, ServiceAccess } from './types';

/** What is known of the actor's own access to Canvas and to the DfE's service; nobody else's. */
export async function getServiceAccess(actor: SchoolActor): Promise<Record<Service, ServiceAccess>> {
  return withActor(actor, async (tx) => {
    const told = await tx.serviceAccess.findMany({ where: { userId: actor.userId } });
    const active = await tx.registrationFact.findFirst({
      where: {
        rung: 'canvas_active',
        state: 'reached',
        registration: { schoolPeriod: { schoolId: actor.schoolId, person: { userId: actor.userId } } },
      },
      orderBy: { onDate: 'desc' },
      select: { onDate: true, asOf: true },
    });
    const toldOf = (service: Service) => {
      const row = told.find((entry) => entry.service === service);
      return row === undefined ? null : { canSignIn: row.canSignIn, on: londonDate(row.toldAt) };
    };
    return {
      canvas: accessOf(
        toldOf('canvas'),
        active === null ? null : fromDateColumn(active.onDate ?? active.asOf),
      ),
      dfe: accessOf(toldOf('dfe'), null),
    };
  });
}
