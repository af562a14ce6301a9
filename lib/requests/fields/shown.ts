import { isIsoDate } from '@/lib/dates/iso-date';
import type { Typed } from '@/lib/journeys/types';
import type { Answers } from '../types';
import { inWords } from './read-answers';
import type { Field, FieldOption, ShownField } from './types';

/** Beyond this a list of radio buttons is longer than a page. */
const mostRadios = 7;

const nothingToChoose: Record<string, string> = {
  mentors: 'No other mentor is registered at your school.',
  own_events: 'No training events are planned at the moment.',
};

/** Fields as their form shows them: the person's name in the words, records as options. */
export function shownFields(
  fields: readonly Field[],
  name: string,
  options: Readonly<Record<string, readonly FieldOption[]>>,
): ShownField[] {
  return fields.map((field) => shownField(field, name, options[field.name] ?? []));
}

function shownField(field: Field, name: string, records: readonly FieldOption[]): ShownField {
  const label = inWords(field.label, name);
  const texts = {
    name: field.name,
    label: field.optional ? `${label} (optional)` : label,
    ...(field.hint === undefined ? {} : { hint: inWords(field.hint, name) }),
    ...(field.showWhen === undefined ? {} : { showWhen: field.showWhen }),
  };
  const chosen = (offered: readonly FieldOption[]) =>
    offered.map((option) => ({ ...option, label: inWords(option.label, name) }));
  switch (field.kind) {
    case 'choice':
      return { ...texts, kind: 'radio', options: chosen(field.options) };
    case 'record': {
      const empty = records.length === 0 ? nothingToChoose[field.source] : undefined;
      return {
        ...texts,
        ...(empty === undefined ? {} : { hint: empty }),
        kind: records.length > mostRadios ? 'select' : 'radio',
        options: chosen(records),
      };
    }
    case 'days':
      return { ...texts, kind: 'days', options: weekdays };
    case 'confirm':
      return {
        ...texts,
        kind: 'confirm',
        options: [{ value: 'yes', label: inWords(field.statement, name) }],
      };
    case 'textarea':
      return { ...texts, kind: 'textarea', max: field.max };
    case 'text':
      return { ...texts, kind: 'text', max: field.max };
    case 'email':
      return { ...texts, kind: 'email', max: 320 };
    case 'trn':
      return { ...texts, kind: 'trn', max: 12 };
    case 'number':
      return { ...texts, kind: 'number', max: 6 };
    case 'date':
      return { ...texts, kind: 'date' };
  }
}

const weekdays: FieldOption[] = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'].map(
  (label, index) => ({ value: String(index + 1), label }),
);

/** Answers as the controls would have been filled in: a date in its three boxes. */
export function typedOf(answers: Answers): Typed {
  const typed: Typed = {};
  for (const [name, value] of Object.entries(answers)) {
    if (typeof value !== 'string') typed[name] = [...value];
    else if (isIsoDate(value)) {
      const [year = '', month = '', day = ''] = value.split('-');
      Object.assign(typed, {
        [`${name}-day`]: day,
        [`${name}-month`]: month,
        [`${name}-year`]: year,
      });
    } else typed[name] = value;
  }
  return typed;
}
