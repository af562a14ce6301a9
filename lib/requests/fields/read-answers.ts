import { addMonths, type IsoDate, isIsoDate } from '@/lib/dates/iso-date';
import { dateOfParts } from '@/lib/forms/date-parts';
import type { Answers } from '../types';
import type { AnswerContext, AnswerProblem, Field } from './types';

export type TypedForm = Readonly<Record<string, string | readonly string[] | undefined>>;

export interface ReadAnswers {
  answers: Answers;
  problems: AnswerProblem[];
}

const emailPattern = /^[^\s@<>"(),:;]+@[^\s@<>"(),:;]+\.[^\s@.<>"(),:;]+$/;

/** Every control that is longer than this is cut off before anything looks at it. */
const longest = 4000;

/**
 * What was typed into the fields of a circumstance, as answers, with a message for everything that is not accepted.
 * A field that an earlier choice leaves out is not asked and not kept.
 */
export function readAnswers(fields: readonly Field[], form: TypedForm, context: AnswerContext): ReadAnswers {
  const answers: Record<string, string | readonly string[]> = {};
  const problems: AnswerProblem[] = [];
  for (const field of fields) {
    if (!isAsked(field, answers)) continue;
    const read = field.kind === 'days' ? readDays(form[field.name]) : readText(field, form);
    const empty = read.length === 0;
    if (empty && field.optional) continue;
    const message = empty ? missing(field, context.name) : refused(field, read, context);
    if (message !== null) problems.push({ field: field.name, message });
    if (!empty) answers[field.name] = read;
  }
  return { answers, problems };
}

export function isAsked(field: Field, answers: Answers): boolean {
  if (field.showWhen === undefined) return true;
  const given = answers[field.showWhen.field];
  return typeof given === 'string' && field.showWhen.is.includes(given);
}

/** True when nothing is missing; of a report that was made before a field was asked, something may be. */
export function isAnswered(fields: readonly Field[], answers: Answers): boolean {
  return fields.every(
    (field) =>
      field.optional || field.onlyFor || !isAsked(field, answers) || answers[field.name] !== undefined,
  );
}

/** `{name}` in the words of a field. */
export function inWords(text: string, name: string): string {
  return text.replaceAll('{name}', name);
}

function one(value: string | readonly string[] | undefined): string {
  const text = typeof value === 'string' ? value : (value?.[0] ?? '');
  return text.trim().slice(0, longest + 1);
}

function readText(field: Field, form: TypedForm): string {
  if (field.kind === 'date') {
    const whole = one(form[field.name]);
    const [day, month, year] = ['day', 'month', 'year'].map((part) => one(form[`${field.name}-${part}`]));
    if (!day && !month && !year) return whole;
    return dateOfParts(day ?? '', month ?? '', year ?? '');
  }
  const text = one(form[field.name]);
  if (field.kind !== 'trn') return text;
  const digits = text.replaceAll(/\D/g, '');
  return digits === '' ? text : digits.padStart(7, '0');
}

function readDays(value: string | readonly string[] | undefined): readonly string[] {
  const days = typeof value === 'string' ? [value] : (value ?? []);
  return [...new Set(days)].filter((day) => /^[1-5]$/.test(day)).sort();
}

function missing(field: Field, name: string): string {
  const label = inWords(field.label, name);
  const asked = label.endsWith('?') ? 'Answer this question' : `Enter ${lowerFirst(label)}`;
  switch (field.kind) {
    case 'choice':
    case 'record':
      return label.endsWith('?') ? 'Select an answer' : `Select ${lowerFirst(label)}`;
    case 'days':
      return 'Select at least one day';
    case 'confirm':
      return 'Tick the box to go on';
    default:
      return asked;
  }
}

function refused(
  field: Field,
  read: string | readonly string[],
  { name, today }: AnswerContext,
): string | null {
  const text = typeof read === 'string' ? read : '';
  const label = inWords(field.label, name);
  switch (field.kind) {
    case 'date':
      return refusedDate(field.monthsAhead, label, text, today);
    case 'email':
      return text.length <= 320 && emailPattern.test(text)
        ? null
        : 'Enter an e-mail address in the correct format, like name@example.com';
    case 'trn':
      return /^\d{7}$/.test(text) ? null : 'Teacher reference number must have 7 digits';
    case 'text':
    case 'textarea':
      return text.length <= field.max
        ? null
        : `${label} must be ${field.max.toLocaleString('en-GB')} characters or fewer`;
    case 'number': {
      const number = /^\d+(\.\d)?$/.test(text) ? Number(text) : Number.NaN;
      return number >= field.min && number <= field.max
        ? null
        : `${label} must be a number between ${field.min} and ${field.max}`;
    }
    case 'choice':
      return field.options.some(({ value }) => value === text) ? null : 'Select an answer';
    case 'record':
      return field.others?.some(({ value }) => value === text) || /^[0-9a-f-]{36}$/.test(text)
        ? null
        : 'Select an answer';
    case 'confirm':
      return text === 'yes' ? null : 'Tick the box to go on';
    case 'days':
      return null;
  }
}

function refusedDate(
  monthsAhead: number | undefined,
  label: string,
  date: IsoDate,
  today: IsoDate,
): string | null {
  if (!isIsoDate(date)) return `${label} must be a real date, like 4 9 2026`;
  if (monthsAhead !== undefined && date > addMonths(today, monthsAhead))
    return `Enter a date no further than ${monthsAhead} months from today`;
  if (date < addMonths(today, -36)) return 'Enter a date within the last three years';
  return null;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
