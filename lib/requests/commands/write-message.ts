import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { SchoolActor, SelfActor, StaffActor } from '@/lib/auth/actor';
import { withActor } from '@/lib/db/with-actor';
import { requestNumber } from '../labels';
import { addMessage, concernedBy } from '../move';
import { requireRequest } from '../require-request';
import { tellOfRequest } from '../tell';

interface MessageInput {
  id: string;
  message: string;
  /** Staff only: between staff. */
  isNote?: boolean;
}

/** Adds to the thread of a request, in any state. A note is read by staff alone. @throws NotFound */
export async function writeMessage(
  actor: SchoolActor | SelfActor | StaffActor,
  { id, message, isNote = false }: MessageInput,
): Promise<void> {
  const isForStaff = isNote && actor.kind === 'staff';
  await withActor(actor, async (tx) => {
    const request = await requireRequest(tx, actor, id);
    await addMessage(tx, actor, id, { kind: isForStaff ? 'note' : 'message', body: message });
    await recordAudit(tx, actor, {
      action: 'request.message_written',
      subjectType: 'service_request',
      subjectId: id,
      organisationId: request.schoolId,
      // A note between staff stands in nobody's history.
      people: isForStaff ? {} : concernedBy(request),
    });
    if (isForStaff) return;
    await tellOfRequest(tx, actor, {
      requestId: id,
      number: request.number,
      schoolId: request.schoolId,
      urn: request.school.urn,
      title: `New message about ${requestNumber(request.number)}`,
      to: actor.kind === 'staff' ? ['askers'] : ['staff'],
    });
  });
}
