import 'server-only';
import { createHash } from 'node:crypto';
import { recordAudit } from '@/lib/audit/record';
import type { Reader } from '@/lib/auth/actor';
import { withActor } from '@/lib/db/with-actor';
import { NotFound, RuleBroken } from '@/lib/errors';
import { fileNameOf } from '@/lib/files/file-name';
import { kindOfFile } from '@/lib/files/sniff';
import { fileTypes } from '@/lib/files/types';
import { attachmentEndings, attachmentLimits } from '../attachments/limits';
import { requestNumber } from '../labels';
import { readableRequests } from '../policy';
import { requireRequest } from '../require-request';
import { isOpen } from '../states';
import { tellOfRequest } from '../tell';

interface AttachInput {
  number: number;
  fileName: string;
  content: Uint8Array<ArrayBuffer>;
}

/**
 * Adds a file to an open request. What it is its content says; its name is only shown.
 *
 * @throws NotFound for a request that is not the actor's
 * @throws RuleBroken `empty`, `too_big`, `wrong_type`, `too_many` or `closed`
 */
export async function attachFile(
  actor: Reader,
  { number, fileName, content }: AttachInput,
): Promise<{ id: string }> {
  if (content.byteLength === 0) throw new RuleBroken('empty', 'The file is empty', 'file');
  if (content.byteLength > attachmentLimits.bytes)
    throw new RuleBroken('too_big', 'The file is larger than 10 MB', 'file');
  const ending = kindOfFile(content);
  return withActor(actor, async (tx) => {
    const found = await tx.serviceRequest.findFirst({
      where: { AND: [{ number }, readableRequests(actor)] },
      select: { id: true },
    });
    if (found === null) throw new NotFound();
    const request = await requireRequest(tx, actor, found.id);
    if (ending === null || !attachmentEndings.includes(ending))
      throw new RuleBroken('wrong_type', 'This kind of file is not taken', 'file');
    if (!isOpen(request.state)) throw new RuleBroken('closed', 'The request is closed', 'file');
    // Two files at the same moment are counted one after the other.
    await tx.$queryRaw`select id from service_request where id = ${found.id}::uuid for update`;
    const there = await tx.serviceRequestAttachment.count({ where: { requestId: found.id } });
    if (there >= attachmentLimits.files)
      throw new RuleBroken('too_many', 'A request takes five files', 'file');
    const { id } = await tx.serviceRequestAttachment.create({
      data: {
        requestId: found.id,
        uploadedById: actor.userId,
        fileName: fileNameOf(fileName, ending),
        contentType: fileTypes[ending],
        bytes: content.byteLength,
        sha256: createHash('sha256').update(content).digest('hex'),
        content,
      },
      select: { id: true },
    });
    await recordAudit(tx, actor, {
      action: 'request.file_added',
      subjectType: 'service_request',
      subjectId: found.id,
      organisationId: request.schoolId,
      detail: { bytes: content.byteLength },
    });
    await tellOfRequest(tx, actor, {
      requestId: found.id,
      number,
      schoolId: request.schoolId,
      urn: request.school.urn,
      title: `A file was added to ${requestNumber(number)}`,
      to: actor.kind === 'staff' ? ['askers'] : ['staff'],
    });
    return { id };
  });
}
