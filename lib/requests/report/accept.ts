import 'server-only';
import { today } from '@/lib/dates/clock';
import { addDays } from '@/lib/dates/iso-date';
import type { Tx } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import { problem, textOf } from '../circumstances/answers';
import { ectField, ectsToAnswerFor, notKnownYet } from '../ects';
import type { AnswerProblem } from '../fields/types';
import { readSubject } from '../read-record';
import type { SubjectRecord } from '../record';
import { refuseAnswers } from '../refuse';
import { isUnanswered } from '../rules';
import type { Answers } from '../types';
import { askedFields } from './definition';
import { type OptionScope, type OptionsByField, readMentors, readOptions } from './options';
import type { Reported, ReportTarget } from './target';

export interface EctToAnswerFor {
  periodId: string;
  name: string;
}

export function scopeOf(target: ReportTarget, { schoolPeriodId }: Reported): OptionScope {
  return { schoolId: target.schoolId, personId: target.personId, schoolPeriodId };
}

export async function readReported(tx: Tx, { schoolPeriodId }: Reported): Promise<SubjectRecord | null> {
  if (schoolPeriodId === null) return null;
  const record = await readSubject(tx, schoolPeriodId);
  if (record === null) throw new NotFound();
  return record;
}

/** Whom a mentor mentors on the day from which the change holds. */
export function ectsOf(
  { circumstance }: Reported,
  record: SubjectRecord | null,
  answers: Answers,
): EctToAnswerFor[] {
  if (circumstance.asksForEcts === undefined || record === null) return [];
  const from = circumstance.effectiveOn(answers);
  if (from === null) return [];
  // Of a last day the change holds from the day after; of an absence its first day is the one given.
  const day = circumstance.code === 'absence_long' ? from : addDays(from, 1);
  return ectsToAnswerFor(record, day).map(({ ectPeriodId, otherName }) => ({
    periodId: ectPeriodId,
    name: otherName,
  }));
}

/**
 * Holds the answers of the first page against the record and against what may be chosen.
 *
 * @returns the ECTs who need an answer of their own
 * @throws RuleBroken beside every field concerned
 */
export async function acceptDetails(
  tx: Tx,
  target: ReportTarget,
  reported: Reported,
  answers: Answers,
): Promise<EctToAnswerFor[]> {
  const record = await readReported(tx, reported);
  const fields = askedFields(reported.circumstance, reported.role);
  const isOpenQuestion = reported.circumstance.code === 'question' && isUnanswered(textOf(answers, 'what'));
  const rules =
    record === null ? [] : reported.circumstance.check?.({ answers, record, reportedOn: today() });
  refuseAnswers([
    ...unchosen(await readOptions(tx, fields, scopeOf(target, reported)), answers),
    ...problem(isOpenQuestion, 'what', 'Complete the lines of your question'),
    ...(rules ?? []).filter(({ field }) => !field.startsWith('ect_')),
  ]);
  return record === null ? [] : ectsOf(reported, record, answers);
}

/** @throws RuleBroken beside each ECT who has no answer, or one that may not be chosen */
export async function acceptEcts(
  tx: Tx,
  target: ReportTarget,
  reported: Reported,
  { details, ects }: { details: Answers; ects: Answers },
): Promise<void> {
  const record = await readReported(tx, reported);
  const mentors = new Set((await readMentors(tx, scopeOf(target, reported))).map(({ value }) => value));
  const problems = ectsOf(reported, record, details).flatMap(({ periodId, name }) => {
    const field = ectField(periodId);
    const answer = ects[field];
    if (answer === undefined || answer === '')
      return [{ field, message: `Say who mentors ${name} afterwards` }];
    const isKnown = typeof answer === 'string' && (answer === notKnownYet || mentors.has(answer));
    return problem(!isKnown, field, `Choose another mentor for ${name}`);
  });
  refuseAnswers(problems, 'ect_unanswered');
}

function unchosen(options: OptionsByField, answers: Answers): AnswerProblem[] {
  return Object.entries(options).flatMap(([name, offered]) => {
    const answer = answers[name];
    const isOffered = answer === undefined || offered.some(({ value }) => value === answer);
    return problem(!isOffered, name, 'Select an answer');
  });
}
