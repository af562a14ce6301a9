import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { today } from '@/lib/dates/clock';
import { formatDateLong } from '@/lib/dates/format';
import { toDateColumn } from '@/lib/dates/iso-date';
import { startOfLondonDay } from '@/lib/dates/london';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { enqueueJob } from '@/lib/jobs/enqueue';
import { circumstanceOf } from '../circumstances/catalogue';
import { moveRequest, type RequestAt, type RequestRow } from '../move';
import { readSubject } from '../read-record';
import { refuseAnswers } from '../refuse';
import { requireRequest } from '../require-request';
import { answersOf } from '../stored';
import type { Answers } from '../types';

export interface AgreeInput extends RequestAt {
  /** Answers to the fields that only staff are asked, such as the group to move to. */
  answers: Answers;
  /** Said with it to those who asked. */
  message?: string;
}

/**
 * Agrees to a request: the worker carries it out on its effective date, at once when that is here. Nobody needs to
 * come back for it.
 *
 * @returns whether its day has come
 * @throws NotFound, Conflict
 * @throws RuleBroken when the record has changed so that its rules refuse it now
 */
export async function agreeRequest(
  actor: StaffActor,
  { answers, message = '', ...at }: AgreeInput,
): Promise<boolean> {
  return withActor(actor, async (tx) => {
    const request = await requireRequest(tx, actor, at.id);
    const all = { ...answersOf(request), ...answers };
    await requireStillSound(tx, request, all);
    const effectiveOn = circumstanceOf(request.circumstance).effectiveOn(all);
    const carryOutOn = effectiveOn === null || effectiveOn < today() ? today() : effectiveOn;
    await moveRequest(tx, actor, at, {
      to: 'agreed',
      action: 'request.agreed',
      news: 'is agreed',
      follows:
        carryOutOn > today()
          ? `It is carried out on ${formatDateLong(carryOutOn)}. Nothing changes before that day.`
          : 'It is carried out now.',
      tell: ['askers'],
      ...(message === '' ? {} : { message: { kind: 'decision', body: message } }),
      data: () => ({
        answers: all as Record<string, string | string[]>,
        effectiveOn: toDateColumn(effectiveOn),
        decidedOn: toDateColumn(today()),
        carryOutOn: toDateColumn(carryOutOn),
        ownerId: actor.userId,
      }),
    });
    const isDue = carryOutOn <= today();
    await enqueueJob(
      tx,
      'carry-out-request',
      { requestId: at.id },
      { key: `request:${at.id}`, ...(isDue ? {} : { runAt: startOfLondonDay(carryOutOn) }) },
    );
    return isDue;
  });
}

async function requireStillSound(tx: Tx, request: RequestRow, answers: Answers): Promise<void> {
  if (request.schoolPeriodId === null) return;
  const record = await readSubject(tx, request.schoolPeriodId);
  if (record === null) return;
  refuseAnswers(circumstanceOf(request.circumstance).check?.({ answers, record, reportedOn: today() }) ?? []);
}
