import { formatDateLong } from '@/lib/dates/format';
import { isIsoDate } from '@/lib/dates/iso-date';
import type { Answers } from '../types';
import { inWords, isAsked } from './read-answers';
import type { Field, FieldOption } from './types';

export interface AnswerInWords {
  field: string;
  label: string;
  value: string;
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

/** The answers as a list to read: choices by their labels, records by their names, dates in full. */
export function answersInWords(
  fields: readonly Field[],
  answers: Answers,
  name: string,
  options: Readonly<Record<string, readonly FieldOption[]>>,
): AnswerInWords[] {
  return fields
    .filter(
      (field) =>
        isAsked(field, answers) && (answers[field.name] !== undefined || !(field.optional || field.onlyFor)),
    )
    .map((field) => ({
      field: field.name,
      label: inWords(field.label, name),
      value: valueInWords(field, answers[field.name], name, options[field.name] ?? []),
    }));
}

function valueInWords(
  field: Field,
  answer: string | readonly string[] | undefined,
  name: string,
  records: readonly FieldOption[],
): string {
  if (answer === undefined || answer.length === 0) return 'Not given';
  if (typeof answer !== 'string') return answer.map((day) => weekdays[Number(day) - 1] ?? day).join(', ');
  switch (field.kind) {
    case 'date':
      return isIsoDate(answer) ? formatDateLong(answer) : answer;
    case 'choice':
      return inWords(field.options.find(({ value }) => value === answer)?.label ?? answer, name);
    case 'record': {
      const chosen = [...records, ...(field.others ?? [])].find(({ value }) => value === answer);
      if (chosen === undefined) return 'Not shown any more';
      return chosen.hint === undefined ? chosen.label : `${chosen.label}, ${chosen.hint}`;
    }
    case 'confirm':
      return 'Yes';
    default:
      return answer;
  }
}
