import 'server-only';
import type { AuditAction } from '@/lib/audit/actions';
import { recordAudit } from '@/lib/audit/record';
import type { StaffActor } from '@/lib/auth/actor';
import { londonInstant } from '@/lib/dates/london';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { Conflict, NotFound } from '@/lib/errors';
import { findOwnGroupIds } from '../own-groups';

interface DraftAsked {
  groupId: string;
  eventId: string;
  version: number;
}

/** Puts a draft on another day. Why it stood where it stood is no longer said. @throws NotFound, Conflict */
export async function moveDraft(
  actor: StaffActor,
  { date, starts, ends, ...draft }: DraftAsked & { date: string; starts: string; ends: string },
): Promise<void> {
  await withActor(actor, async (tx) => {
    const where = await ownDraft(tx, actor, draft);
    const startsAt = londonInstant(date, starts);
    const endsAt = londonInstant(date, ends);
    const [moved] = await tx.$queryRaw<{ id: string }[]>`
      update event set starts_at = ${startsAt}, ends_at = ${endsAt}, placement = null, version = version + 1
      where id = ${where.id}::uuid and version = ${where.version} and published_at is null returning id`;
    if (moved === undefined) throw new Conflict();
    await audit(tx, actor, 'draft.moved', draft);
  });
}

/** Takes a draft away; generating again brings it back. @throws NotFound, Conflict */
export async function removeDraft(actor: StaffActor, draft: DraftAsked): Promise<void> {
  await withActor(actor, async (tx) => {
    const { count } = await tx.event.deleteMany({ where: await ownDraft(tx, actor, draft) });
    if (count === 0) throw new Conflict();
    await audit(tx, actor, 'draft.removed', draft);
  });
}

async function ownDraft(tx: Tx, actor: StaffActor, { groupId, eventId, version }: DraftAsked) {
  if ((await findOwnGroupIds(tx, actor, [groupId])).length === 0) throw new NotFound();
  const draft = await tx.event.findFirst({ where: { id: eventId, groupId }, select: { id: true } });
  if (draft === null) throw new NotFound();
  return { id: eventId, groupId, version, publishedAt: null };
}

const audit = (tx: Tx, actor: StaffActor, action: AuditAction, { groupId, eventId }: DraftAsked) =>
  recordAudit(tx, actor, { action, subjectType: 'group', subjectId: groupId, detail: { eventId } });
