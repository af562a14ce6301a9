import 'server-only';
import type { Reader } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import type { Tx } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import { readableRequests } from './policy';

/** The request as a command needs it. @throws NotFound for one that is not there or not the actor's */
export async function requireRequest(tx: Tx, actor: Reader, id: string) {
  const request = await tx.serviceRequest.findFirst({
    where: { AND: [{ id }, tenantFilter(readableRequests(actor))] },
    include: { school: { select: { urn: true } } },
  });
  if (request === null) throw new NotFound();
  return request;
}
