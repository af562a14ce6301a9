import 'server-only';
import type { SchoolActor, SelfActor, StaffActor } from '@/lib/auth/actor';
import { today } from '@/lib/dates/clock';
import { fromDateColumn, toDateColumn } from '@/lib/dates/iso-date';
import { londonDate } from '@/lib/dates/london';
import { withActor } from '@/lib/db/with-actor';
import { dueAfterAnswer } from '../clock';
import { moveRequest, type RequestAt } from '../move';

interface WithMessage extends RequestAt {
  message: string;
}

/** Asks whoever reported it; the clock stands still until they answer. @throws NotFound, Conflict */
export async function askAboutRequest(actor: StaffActor, { message, ...at }: WithMessage): Promise<void> {
  await withActor(actor, (tx) =>
    moveRequest(tx, actor, at, {
      to: 'needs_information',
      action: 'request.information_asked',
      news: 'needs information from you',
      follows: 'Answer the question on its page. Until then its clock stands still.',
      tell: ['askers'],
      message: { kind: 'question', body: message },
      data: () => ({ ownerId: actor.userId }),
    }),
  );
}

/** Answers in place; the days that the answer took are added to the due date. @throws NotFound, Conflict */
export async function answerRequest(
  actor: SchoolActor | SelfActor | StaffActor,
  { message, ...at }: WithMessage,
): Promise<void> {
  await withActor(actor, (tx) =>
    moveRequest(tx, actor, at, {
      to: 'checking',
      action: 'request.information_given',
      news: 'has been answered',
      tell: actor.kind === 'staff' ? ['askers'] : ['staff'],
      message: { kind: 'answer', body: message },
      data: ({ dueOn, stateSince }) => ({
        dueOn: toDateColumn(dueAfterAnswer(fromDateColumn(dueOn), londonDate(stateSince), today())),
      }),
    }),
  );
}
