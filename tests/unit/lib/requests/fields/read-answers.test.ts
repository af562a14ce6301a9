import { describe, expect, it } from 'vitest';
import { readAnswers } from '@/lib/requests/fields/read-answers';
import type { Field } from '@/lib/requests/fields/types';

const context = { name: 'Ada Birch', today: '2026-11-24' };
const read = (fields: readonly Field[], form: Record<string, string | string[]>) =>
  readAnswers(fields, form, context);

describe('a date', () => {
  const field: Field = { kind: 'date', name: 'lastDay', label: 'Last day', monthsAhead: 4 };
  const typed = (day: string, month: string, year: string) => ({
    'lastDay-day': day,
    'lastDay-month': month,
    'lastDay-year': year,
  });

  it('is read from three boxes and from one value', () => {
    expect(read([field], typed('4', '12', '2026')).answers).toEqual({ lastDay: '2026-12-04' });
    expect(read([field], { lastDay: '2026-12-04' }).answers).toEqual({ lastDay: '2026-12-04' });
  });

  it.each([
    ['31', '2', '2027', 'must be a real date'],
    ['x', '12', '2026', 'must be a real date'],
    ['25', '3', '2027', 'no further than 4 months'],
    ['1', '1', '2020', 'within the last three years'],
  ])('%s/%s/%s is refused: %s', (day, month, year, message) => {
    expect(read([field], typed(day, month, year)).problems[0]?.message).toContain(message);
  });

  it('may lie exactly four months ahead', () => {
    expect(read([field], { lastDay: '2027-03-24' }).problems).toEqual([]);
  });

  it('is asked for when it is missing, unless it is optional', () => {
    expect(read([field], {}).problems).toEqual([{ field: 'lastDay', message: 'Enter last day' }]);
    expect(read([{ ...field, optional: true }], {})).toEqual({ answers: {}, problems: [] });
  });
});

describe('a choice', () => {
  const why: Field = {
    kind: 'choice',
    name: 'why',
    label: 'Why?',
    options: [
      { value: 'changed', label: 'It changed' },
      { value: 'typing', label: 'A slip' },
    ],
  };
  const told: Field = {
    kind: 'text',
    name: 'told',
    label: 'Who was told',
    max: 5,
    showWhen: { field: 'why', is: ['changed'] },
  };

  it('is one of its options', () => {
    expect(read([why], { why: 'changed' }).problems).toEqual([]);
    expect(read([why], { why: 'else' }).problems).toHaveLength(1);
    expect(read([why], {}).problems[0]?.message).toBe('Select an answer');
  });

  it('decides whether a later field is asked, and kept', () => {
    expect(read([why, told], { why: 'changed' }).problems.map(({ field }) => field)).toEqual(['told']);
    expect(read([why, told], { why: 'typing', told: 'TRA' })).toEqual({
      answers: { why: 'typing' },
      problems: [],
    });
  });
});

describe('texts', () => {
  it('have a length', () => {
    const field: Field = { kind: 'textarea', name: 'what', label: 'What happened', max: 10 };
    expect(read([field], { what: 'x'.repeat(11) }).problems[0]?.message).toBe(
      'What happened must be 10 characters or fewer',
    );
    expect(read([field], { what: '   ' }).problems).toHaveLength(1);
    expect(read([field], { what: ' ok ' }).answers).toEqual({ what: 'ok' });
  });

  it.each(['a@example.com', 'ada.birch+x@example.org'])('%s is an e-mail address', (email) => {
    expect(read([{ kind: 'email', name: 'email', label: 'E-mail' }], { email }).problems).toEqual([]);
  });

  it.each(['a@b', 'a b@example.org', 'Ada <a@example.org>', '@example.org'])('%s is none', (email) => {
    expect(read([{ kind: 'email', name: 'email', label: 'E-mail' }], { email }).problems).toHaveLength(1);
  });

  it.each([
    ['99 00 001', '9900001'],
    ['12345', '0012345'],
  ])('a TRN typed as %s is %s', (trn, number) => {
    expect(read([{ kind: 'trn', name: 'trn', label: 'TRN' }], { trn })).toEqual({
      answers: { trn: number },
      problems: [],
    });
  });

  it.each(['12345678', 'none', 'unknown'])('%s is no TRN', (trn) => {
    expect(read([{ kind: 'trn', name: 'trn', label: 'TRN' }], { trn }).problems).toHaveLength(1);
  });

  it.each([
    ['0.5', 0],
    ['1', 0],
    ['1.1', 1],
    ['0', 1],
    ['0.55', 1],
    ['-1', 1],
    ['1e0', 1],
  ])('%s of full time has %i problems', (share, problems) => {
    const field: Field = { kind: 'number', name: 'share', label: 'Share', min: 0.1, max: 1 };
    expect(read([field], { share }).problems).toHaveLength(problems);
  });
});

describe('days, boxes and records', () => {
  it('keeps working days once each, in their order', () => {
    const field: Field = { kind: 'days', name: 'days', label: 'On which days?' };
    expect(read([field], { days: ['5', '1', '1', '7', 'x'] }).answers).toEqual({ days: ['1', '5'] });
    expect(read([field], { days: '3' }).answers).toEqual({ days: ['3'] });
    expect(read([field], {}).problems[0]?.message).toBe('Select at least one day');
  });

  it('takes a box only when it is ticked', () => {
    const field: Field = { kind: 'confirm', name: 'same', label: 'Same', statement: 'It is' };
    expect(read([field], { same: 'yes' }).problems).toEqual([]);
    expect(read([field], { same: 'on' }).problems).toHaveLength(1);
    expect(read([field], {}).problems[0]?.message).toBe('Tick the box to go on');
  });

  it('takes a record by its id or one of the other answers', () => {
    const field: Field = {
      kind: 'record',
      name: 'mentor',
      label: 'Mentor',
      source: 'mentors',
      others: [{ value: 'not_known', label: 'Not known yet' }],
    };
    for (const mentor of [crypto.randomUUID(), 'not_known'])
      expect(read([field], { mentor }).problems).toEqual([]);
    expect(read([field], { mentor: 'somebody' }).problems).toHaveLength(1);
  });
});
