import { afterEach, describe, expect, it } from 'vitest';
import { fixClock } from '@/lib/dates/clock';
import { routeOf } from '@/lib/journeys/rules';
import { registerEct, registerMentor } from '@/lib/submissions/journeys';
import { numberOfSubmission, submissionNumber } from '@/lib/submissions/labels';
import { contractYear, intakeFor, isSharedAddress, startProblem } from '@/lib/submissions/rules';
import { steps } from '@/lib/submissions/steps';

afterEach(() => fixClock());

describe('the contract period', () => {
  it('begins on 1 June', () => {
    expect(contractYear('2026-05-31')).toBe(2025);
    expect(contractYear('2026-06-01')).toBe(2026);
  });
});

describe('the start date', () => {
  const today = '2026-11-24';
  it('may be in the present contract period and the two before', () => {
    for (const day of ['2024-06-01', today, '2027-05-31']) expect(startProblem(day, today), day).toBeNull();
  });
  it('is refused before them, and in a period that has not opened', () => {
    expect(startProblem('2024-05-31', today)).toContain('1 June 2024');
    expect(startProblem('2027-06-01', today)).toContain('has not opened yet');
  });
});

describe('the intake', () => {
  it.each([
    ['2026-09-01', '2026-08-01', 2026, 'september'],
    ['2026-09-01', '2026-11-24', 2026, 'january'],
    ['2026-10-31', '2026-10-01', 2026, 'september'],
    ['2027-02-28', '2026-11-24', 2026, 'january'],
    ['2027-03-01', '2026-11-24', 2026, 'april'],
    ['2027-05-31', '2026-11-24', 2026, 'april'],
  ] as const)('of a start on %s, sent on %s, is %i %s', (start, today, year, term) => {
    expect(intakeFor(start, today)).toEqual({ year, term });
  });
});

it('an address that several people read is told from somebody’s own', () => {
  for (const shared of [
    'head@example.org',
    'Office@example.org',
    'school.office@example.org',
    'admin1@example.org',
  ])
    expect(isSharedAddress(shared), shared).toBe(true);
  for (const own of ['a.head@example.org', 'anna.office@example.org', 'ash@example.org'])
    expect(isSharedAddress(own), own).toBe(false);
});

it('numbers are read as they are written', () => {
  expect(numberOfSubmission(submissionNumber(1001))).toBe(1001);
  expect(numberOfSubmission('1001')).toBe(1001);
  expect(numberOfSubmission('REG-x')).toBeNull();
});

describe('what a step takes', () => {
  const teacher = (trn: string, name = 'Ada Ash') =>
    steps.teacher.safeParse({ trn, name, standing: 'clear', reference: '' });
  it('of a TRN is five to seven digits, whatever stands between them', () => {
    expect(teacher('RP99/12345').data?.trn).toBe('9912345');
    expect(teacher('12345').data?.trn).toBe('0012345');
    expect(teacher('1234').error?.issues[0]?.message).toContain('at least 5 digits');
    expect(teacher('12345678').error?.issues[0]?.message).toContain('more than 7 digits');
    expect(teacher(' ').error?.issues[0]?.message).toBe('Enter the TRN');
  });
  it('of part time is at least one day', () => {
    const working = (pattern: string, days?: string | string[]) =>
      steps['working-pattern'].safeParse({ pattern, days });
    expect(working('part_time').error?.issues[0]?.path).toEqual(['days']);
    expect(working('part_time', '2').data?.days).toEqual([2]);
    expect(working('part_time', ['1', '2']).data?.days).toEqual([1, 2]);
    expect(working('full_time').success).toBe(true);
    expect(working('part_time', ['6']).success).toBe(false);
  });
  it('of a date is one that exists and may be', () => {
    fixClock('2026-11-24T12:00:00Z');
    const start = (day: string, month: string, year: string) =>
      steps['start-date'].safeParse({ 'startsOn-day': day, 'startsOn-month': month, 'startsOn-year': year });
    expect(start('1', '9', '2026').data?.startsOn).toBe('2026-09-01');
    expect(start('', '', '').error?.issues[0]?.message).toBe('Enter the start date');
    expect(start('31', '2', '2026').error?.issues[0]?.message).toContain('real date');
    expect(start('1', '9', '2027').success).toBe(false);
  });
});

describe('the way of registering', () => {
  const teacher = (standing: string) => ({
    teacher: { trn: '9900001', name: 'Ada Ash', standing, reference: '' },
  });
  it.each([
    ['here', 'exit-already-here'],
    ['sent', 'exit-already-sent'],
    ['completed', 'exit-completed'],
    ['not_eligible', 'exit-not-eligible'],
    ['elsewhere', 'transfer'],
    ['clear', 'email'],
  ])('an ECT who is %s leads to %s', (standing, at) => {
    expect(routeOf(registerEct, teacher(standing)).at).toBe(at);
  });
  it('a mentor is not asked where else they are, and cannot be the ECT', () => {
    expect(routeOf(registerMentor, teacher('elsewhere')).at).toBe('email');
    expect(routeOf(registerMentor, teacher('oneself')).at).toBe('exit-oneself');
  });
  it('goes on from another school only for somebody who joins', () => {
    const joining = (answer: string) => ({ ...teacher('elsewhere'), transfer: { joining: answer } });
    expect(routeOf(registerEct, joining('yes')).at).toBe('email');
    expect(routeOf(registerEct, joining('no')).at).toBe('exit-at-another-school');
  });
  it('asks once more about an address that is shared', () => {
    const shared = { ...teacher('clear'), email: { email: 'head@example.org' } };
    expect(routeOf(registerEct, shared).at).toBe('shared-email');
    expect(routeOf(registerEct, { ...shared, 'shared-email': { own: 'no' } }).at).toBe('email');
    expect(routeOf(registerEct, { ...shared, 'shared-email': { own: 'yes' } }).at).toBe('start-date');
  });
  it('asks for no provider of a school-led programme', () => {
    const stored = {
      ...teacher('clear'),
      email: { email: 'ada@example.org' },
      'start-date': { 'startsOn-day': '1', 'startsOn-month': '9', 'startsOn-year': '2026' },
      'working-pattern': { pattern: 'full_time' },
      teaching: { phase: 'Primary', subject: '' },
      'appropriate-body': { body: '00000000-0000-4000-8000-000000000000' },
      programme: { programme: 'school_led' },
    };
    fixClock('2026-11-24T12:00:00Z');
    expect(routeOf(registerEct, stored).at).toBe('mentor');
    expect(routeOf(registerEct, { ...stored, programme: { programme: 'provider_led' } }).at).toBe('provider');
  });
});
