import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { today } from '@/lib/dates/clock';
import { withActor } from '@/lib/db/with-actor';
import { reasonCodes } from '../circumstances/types';
import { readAnswers, type TypedForm } from '../fields/read-answers';
import { refuseAnswers } from '../refuse';
import { acceptDetails, acceptEcts } from '../report/accept';
import { askedFields } from '../report/definition';
import { type RaiseAddress, raisedOf, readRaiseTarget } from '../staff/raise';
import type { Answers, RequestChannel } from '../types';
import { type Submitted, writeRequest } from './submit-request';

export interface RaiseInput extends RaiseAddress {
  code: string;
  /** With whom they spoke, and how. */
  spokeWith: string;
  channel: Exclude<RequestChannel, 'portal'>;
  /** The fields of the circumstance as typed. */
  typed: TypedForm;
}

/**
 * Writes down what a school told staff, on the school's behalf: it stands among the school's requests, shown as such.
 *
 * @throws NotFound for a school or person of others
 * @throws RuleBroken beside every field that is not accepted
 */
export async function raiseForSchool(
  actor: StaffActor,
  { spokeWith, channel, code, typed, ...address }: RaiseInput,
): Promise<Submitted> {
  return withActor(actor, async (tx) => {
    const target = await readRaiseTarget(tx, address);
    const reported = raisedOf(target, code);
    const { circumstance, schoolPeriodId } = reported;
    const read = readAnswers(askedFields(circumstance, reported.role), typed, {
      name: target.name,
      today: today(),
    });
    refuseAnswers(read.problems);
    const details = read.answers;
    const ects = ectAnswers(typed);
    await acceptDetails(tx, target, reported, details);
    await acceptEcts(tx, target, reported, { details, ects });
    const category = reasonCodes.find((known) => known === typed.category);
    return writeRequest(tx, actor, {
      circumstance: code,
      answers: { ...details, ...ects },
      schoolId: target.schoolId,
      schoolPeriodId,
      ...(category === undefined ? {} : { reason: { category, notes: '' } }),
      onBehalfOf: { name: spokeWith, channel },
    });
  });
}

function ectAnswers(typed: TypedForm): Answers {
  return Object.fromEntries(
    Object.entries(typed).filter(
      (entry): entry is [string, string] =>
        /^ect_[0-9a-f-]{36}$/.test(entry[0]) && typeof entry[1] === 'string',
    ),
  );
}
