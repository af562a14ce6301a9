import 'server-only';
import type { SchoolActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import type { Tx } from '@/lib/db/with-actor';
import { RuleBroken } from '@/lib/errors';
import { readSettings } from '@/lib/settings/queries';

/**
 * Whose staff check what a school sends: of the delivery partner that it chose, if it works with the school; else of
 * the one that does, else of those whose portal this is, else of the lead provider.
 */
export async function handlerOf(
  tx: Tx,
  actor: SchoolActor,
  providers: { leadProviderId: string; deliveryPartnerId: string | null } | null,
): Promise<string> {
  const partnerships = await tx.partnership.findMany({
    where: tenantFilter({ schoolId: actor.schoolId }),
    orderBy: { startsOn: 'desc' },
    select: { deliveryPartnerId: true },
    take: 50,
  });
  const partners = partnerships.map(({ deliveryPartnerId }) => deliveryPartnerId);
  const chosen = partners.find((id) => id === providers?.deliveryPartnerId);
  const { organisation } = await readSettings(tx);
  const handler = chosen ?? partners[0] ?? organisation?.id ?? providers?.leadProviderId;
  if (handler === undefined)
    throw new RuleBroken('no_handler', 'Nobody can receive registrations yet. Ask the support team');
  return handler;
}
