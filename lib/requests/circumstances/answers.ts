import type { IsoDate } from '@/lib/dates/iso-date';
import type { AnswerProblem } from '../fields/types';
import type { SubjectRecord } from '../record';
import type { Answers } from '../types';

/** The answer to a text or choice; an empty text when it was not asked. */
export function textOf(answers: Answers, name: string): string {
  const value = answers[name];
  return typeof value === 'string' ? value : '';
}

/** A date answer. Only for fields that are always asked: of others see `textOf`. */
export function dateOf(answers: Answers, name: string): IsoDate {
  return textOf(answers, name);
}

export function daysOf(answers: Answers, name: string): number[] {
  const value = answers[name];
  return Array.isArray(value) ? value.map(Number) : [];
}

export function problem(when: boolean, field: string, message: string): AnswerProblem[] {
  return when ? [{ field, message }] : [];
}

/** The day must lie in the time at the school, and not after an end that is known already. */
export function withinSchoolPeriod(record: SubjectRecord, answers: Answers, field: string): AnswerProblem[] {
  const day = dateOf(answers, field);
  const { startsOn, endsOn } = record.schoolPeriod;
  return [
    ...problem(day < startsOn, field, 'The date is before the first day at your school'),
    ...problem(endsOn !== null && day > endsOn, field, 'The date is after the last day at your school'),
  ];
}
