import { expect, it } from 'vitest';
import { auditSentences } from '@/lib/audit/actions';
import { auditedFields } from '@/lib/audit/fields';
import { fieldLabel, sentenceOf, valueInWords } from '@/lib/history/words';

it('says every deed by a sentence of its own kind: no codes, no full stop', () => {
  for (const [action, sentence] of Object.entries(auditSentences)) {
    expect(sentence, action).toMatch(/^[A-Z][^_.]{5,80}$/);
    expect(sentenceOf(action)).toBe(sentence);
  }
});

it('says what it does not know without a code', () => {
  expect(sentenceOf('constructor')).toBe('Something was changed');
});

it.each([
  ['endsOn', '2027-07-31', '31 July 2027'],
  ['workingDays', '1, 2, 5', 'Monday, Tuesday, Friday'],
  ['workingPattern', 'part_time', 'Part time'],
  ['outcome', 'deferred', 'Paused'],
  ['intake', 'september 2026', 'September 2026'],
  ['intake', 'january 2026', 'January 2027'],
  ['scheduleIdentifier', 'ecf-standard-september', 'Standard, September start'],
  ['name', 'Ada Ash', 'Ada Ash'],
  ['name', 'constructor', 'constructor'],
])('says the %s %s as %s', (field, stored, said) => {
  expect(valueInWords(field, stored)).toBe(said);
});

it('says nothing of what is not there', () => {
  expect(valueInWords('subject', null)).toBeNull();
  expect(valueInWords('workingDays', '')).toBeNull();
});

it('has a label for every field whose values are kept', () => {
  for (const [subject, fields] of Object.entries(auditedFields))
    for (const field of Object.keys(fields)) expect(fieldLabel(subject, field)).toMatch(/^[A-Z]/);
});
