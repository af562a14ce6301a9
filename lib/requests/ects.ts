import { addDays, type IsoDate } from '@/lib/dates/iso-date';
import { answersForEcts } from '@/lib/mentorships/rules';
import { beginMentorship } from './effects/make';
import type { Effect } from './effects/types';
import type { AnswerProblem } from './fields/types';
import type { SubjectMentorship, SubjectRecord } from './record';
import type { Answers } from './types';

/** "Not known yet": the ECT is without a mentor from then on, which the school is asked to act on. */
export const notKnownYet = 'not_known';

/** The control that asks who mentors one ECT afterwards. */
export function ectField(ectPeriodId: string): string {
  return `ect_${ectPeriodId}`;
}

/** Mentorships in which the subject mentors somebody on the day or later: each needs an answer. */
export function ectsToAnswerFor(record: SubjectRecord, from: IsoDate): SubjectMentorship[] {
  const mentorships = record.mentorships.filter(
    ({ mentorPeriodId }) => mentorPeriodId === record.schoolPeriod.id,
  );
  return answersForEcts({ mentorships }, addDays(from, -1)).map(({ mentorship }) => mentorship);
}

/** A mentor cannot leave or stop before each of their ECTs has an answer. */
export function ectProblems(record: SubjectRecord, answers: Answers, from: IsoDate): AnswerProblem[] {
  return ectsToAnswerFor(record, from).flatMap(({ ectPeriodId, otherName }): AnswerProblem[] => {
    const answer = answers[ectField(ectPeriodId)];
    if (answer === undefined || answer === '')
      return [{ field: ectField(ectPeriodId), message: `Say who mentors ${otherName} afterwards` }];
    if (answer === record.schoolPeriod.id)
      return [{ field: ectField(ectPeriodId), message: `Choose another mentor for ${otherName}` }];
    return [];
  });
}

/** A new mentorship for each ECT whose next mentor is known, from the day after. */
export function answersForEctEffects(
  record: SubjectRecord,
  answers: Answers,
  from: IsoDate,
  newId: () => string,
): Effect[] {
  return ectsToAnswerFor(record, from).flatMap(({ ectPeriodId, startsOn }) => {
    const answer = answers[ectField(ectPeriodId)];
    if (typeof answer !== 'string' || answer === '' || answer === notKnownYet) return [];
    return [beginMentorship(ectPeriodId, answer, startsOn > from ? startsOn : from, newId)];
  });
}
