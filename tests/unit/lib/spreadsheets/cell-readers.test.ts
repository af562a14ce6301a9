import { describe, expect, it } from 'vitest';
import { cellText, readDate, readNumber, readText, readTime } from '@/lib/spreadsheets/cell-readers';

describe('reading a date out of a cell', () => {
  it.each([
    ['3/9/2026', '2026-09-03'],
    ['03/09/26', '2026-09-03'],
    ['3.9.2026', '2026-09-03'],
    ['2026-09-03', '2026-09-03'],
    ['2026-09-03T00:00:00', '2026-09-03'],
    ['3 September 2026', '2026-09-03'],
    ['Thursday 3rd  Sept 2026', '2026-09-03'],
    ['3-Sep-26', '2026-09-03'],
    ['29/2/2028', '2028-02-29'],
  ])('reads %s', (text, date) => {
    expect(readDate(text, 'Start date')).toEqual({ value: date, problem: null });
  });

  it.each(['9/30/2026', '31/11/2026', '29/2/2027', '0/1/2026', 'next week', '2026', '1/2/203'])(
    'refuses %s',
    (text) => {
      expect(readDate(text, 'Start date').problem).toBe('Start date must be a real date, like 3/9/2026.');
    },
  );

  it('takes real dates, refuses numbers, and leaves empty cells empty', () => {
    expect(readDate({ kind: 'date', date: '2026-09-03', time: null }, 'Start date').value).toBe('2026-09-03');
    expect(readDate(46266, 'Start date').problem).not.toBeNull();
    expect(readDate(undefined, 'Start date')).toEqual({ value: null, problem: null });
  });
});

describe('reading a time out of a cell', () => {
  it.each([
    ['9:30', '09:30'],
    ['9.30am', '09:30'],
    ['3pm', '15:00'],
    ['12am', '00:00'],
    ['12:15 PM', '12:15'],
    ['23:59:00', '23:59'],
  ])('reads %s', (text, time) => {
    expect(readTime(text, 'Starts')).toEqual({ value: time, problem: null });
  });

  it.each(['25:00', '13pm', '9', 'noon', '9:75'])('refuses %s', (text) => {
    expect(readTime(text, 'Starts').problem).toBe('Starts must be a time, like 9:30am.');
  });
});

describe('cells that are refused', () => {
  it('says what is wrong with formulas, merged cells and errors', () => {
    expect(readText({ kind: 'formula', text: '12' }, 'TRN').problem).toContain('TRN is a formula');
    expect(readNumber({ kind: 'merged', text: '12' }, 'Hours').problem).toContain(
      'Hours is in a merged cell',
    );
    expect(readDate({ kind: 'error', text: '#REF!' }, 'Start date').problem).toContain(
      'shows the error #REF!',
    );
  });
});

describe('reading text and numbers', () => {
  it('reads numbers as they were typed', () => {
    expect(readText(9900001, 'TRN').value).toBe('9900001');
    expect(readNumber('1,250.5', 'Hours').value).toBe(1250.5);
    expect(readNumber('1,25', 'Hours').problem).toBe('Hours must be a number.');
  });

  it('writes every kind of cell in words', () => {
    expect(cellText({ kind: 'date', date: '2026-11-24', time: '09:30' })).toBe('24/11/2026 09:30');
    expect(cellText({ kind: 'time', time: '09:30' })).toBe('09:30');
    expect([true, undefined, 2.5].map(cellText)).toEqual(['Yes', '', '2.5']);
  });
});
