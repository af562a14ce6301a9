import 'server-only';
import type { SchoolActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { fromDateColumn } from '@/lib/dates/iso-date';
import { withActor } from '@/lib/db/with-actor';
import { readableRequests } from '@/lib/requests/policy';
import { openStates } from '@/lib/requests/states';
import type { HandOverPack } from './types';

/** The note of whoever leaves, and the requests that they leave open, those due first on top. */
export async function getHandOver(actor: SchoolActor): Promise<HandOverPack> {
  return withActor(actor, async (tx) => {
    const stored = await tx.handOver.findFirst({
      where: tenantFilter({ schoolId: actor.schoolId }),
      include: { writtenBy: { select: { name: true, email: true } } },
    });
    const requests = await tx.serviceRequest.findMany({
      where: { AND: [{ state: { in: [...openStates] } }, tenantFilter(readableRequests(actor))] },
      orderBy: { dueOn: 'asc' },
      select: {
        number: true,
        circumstance: true,
        state: true,
        dueOn: true,
        person: { select: { name: true } },
      },
    });
    return {
      handOver:
        stored === null
          ? null
          : {
              note: stored.note,
              nominee:
                stored.nomineeName === null || stored.nomineeEmail === null
                  ? null
                  : { name: stored.nomineeName, email: stored.nomineeEmail },
              writtenBy: stored.writtenBy.name ?? stored.writtenBy.email,
              writtenAt: stored.writtenAt,
              version: stored.version,
            },
      requests: requests.map(({ person, dueOn, ...request }) => ({
        ...request,
        personName: person?.name ?? null,
        dueOn: fromDateColumn(dueOn),
      })),
    };
  });
}
