import 'server-only';
import type { Reader } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { withActor } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import type { StoredFile } from '@/lib/files/types';
import { readableRequests } from '../policy';

/** One file of a request that the actor reads. @throws NotFound */
export async function getAttachment(
  actor: Reader,
  { number, fileId }: { number: number; fileId: string },
): Promise<StoredFile> {
  const found = await withActor(actor, (tx) =>
    tx.serviceRequestAttachment.findFirst({
      where: { id: fileId, request: { AND: [{ number }, tenantFilter(readableRequests(actor))] } },
      select: { fileName: true, contentType: true, content: true },
    }),
  );
  if (found === null) throw new NotFound();
  const { fileName, contentType, content } = found;
  return { fileName, contentType, bytes: content };
}
