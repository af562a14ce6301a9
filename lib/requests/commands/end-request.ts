import 'server-only';
import type { SchoolActor, SelfActor, StaffActor } from '@/lib/auth/actor';
import { today } from '@/lib/dates/clock';
import { toDateColumn } from '@/lib/dates/iso-date';
import { withActor } from '@/lib/db/with-actor';
import { Conflict } from '@/lib/errors';
import { readSettings } from '@/lib/settings/queries';
import { addWorkingDays } from '../clock';
import { moveRequest, type RequestAt } from '../move';

interface WithMessage extends RequestAt {
  message: string;
}

/** Declines with a reason, which those who reported it read. @throws NotFound, Conflict */
export async function declineRequest(actor: StaffActor, { message, ...at }: WithMessage): Promise<void> {
  await withActor(actor, (tx) =>
    moveRequest(tx, actor, at, {
      to: 'declined',
      action: 'request.declined',
      news: 'was declined',
      follows: 'The reason stands on its page, where you can open it again.',
      tell: ['askers'],
      message: { kind: 'decision', body: message },
      data: () => ({ decidedOn: toDateColumn(today()), ownerId: actor.userId }),
    }),
  );
}

/**
 * Cancels a request that nobody needs any more: by those who reported it until it is carried out. What is agreed for
 * a later day costs nothing to take back before that day.
 *
 * @throws NotFound, Conflict
 */
export async function cancelRequest(
  actor: SchoolActor | SelfActor | StaffActor,
  at: RequestAt,
): Promise<void> {
  await withActor(actor, (tx) =>
    moveRequest(tx, actor, at, {
      to: 'cancelled',
      action: 'request.cancelled',
      news: 'was cancelled',
      tell: ['askers', 'staff'],
      data: () => ({ carryOutOn: null }),
    }),
  );
}

/**
 * Opens a request again with a reason and a new clock. One that has changed records is undone instead.
 *
 * @throws NotFound, Conflict
 */
export async function reopenRequest(
  actor: SchoolActor | SelfActor | StaffActor,
  { message, ...at }: WithMessage,
): Promise<void> {
  await withActor(actor, async (tx) => {
    const { requests } = await readSettings(tx);
    const dueOn = toDateColumn(addWorkingDays(today(), requests.workingDays));
    const found = await tx.serviceRequest.findUnique({
      where: { id: at.id },
      select: { state: true, _count: { select: { effects: true } } },
    });
    const isDone = found?.state === 'done';
    if (isDone && found._count.effects > 0)
      throw new Conflict('This request has changed records. Report what is wrong as a new request.');
    await moveRequest(tx, actor, at, {
      to: isDone ? 'checking' : 'received',
      action: 'request.reopened',
      news: 'was opened again',
      tell: ['staff', 'askers'],
      message: { kind: 'message', body: message },
      data: () => ({ dueOn, decidedOn: null, doneOn: null }),
    });
  });
}
