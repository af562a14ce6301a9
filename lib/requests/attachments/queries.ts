import 'server-only';
import type { Reader } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { withActor } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import { readableRequests } from '../policy';

export interface AttachmentFile {
  fileName: string;
  contentType: string;
  content: Uint8Array<ArrayBuffer>;
}

/** One file of a request that the actor reads. @throws NotFound */
export async function getAttachment(
  actor: Reader,
  { number, fileId }: { number: number; fileId: string },
): Promise<AttachmentFile> {
  const found = await withActor(actor, (tx) =>
    tx.serviceRequestAttachment.findFirst({
      where: { id: fileId, request: { AND: [{ number }, tenantFilter(readableRequests(actor))] } },
      select: { fileName: true, contentType: true, content: true },
    }),
  );
  if (found === null) throw new NotFound();
  return found;
}
