import { describe, expect, it } from 'vitest';
import { allowance, nextAttemptAt, outcomeOfRefusal } from '@/lib/mail/rules';

describe('trying again', () => {
  const created = new Date('2026-11-24T10:00:00Z');
  const minutesAfter = (attempts: number, now = created) => {
    const next = nextAttemptAt(attempts, created, now);
    return next === null ? null : (next.getTime() - now.getTime()) / 60_000;
  };

  it('waits twice as long each time, up to four hours', () => {
    expect([1, 2, 3, 4, 8, 9, 30].map((attempts) => minutesAfter(attempts))).toEqual([
      1, 2, 4, 8, 128, 240, 240,
    ]);
  });

  it('ends after three days', () => {
    const hoursOn = (hours: number) => new Date(created.getTime() + hours * 3_600_000);
    expect(minutesAfter(20, hoursOn(68))).toBe(240);
    expect(minutesAfter(20, hoursOn(68.1))).toBeNull();
  });
});

describe('the throttle', () => {
  it('lets a tenth of what may go in a minute go in six seconds', () => {
    expect(allowance(600, 0, 50)).toBe(50);
    expect(allowance(600, 55, 50)).toBe(5);
    expect(allowance(600, 60, 50)).toBe(0);
    expect(allowance(600, 80, 50)).toBe(0);
  });

  it('lets one go where less than ten may go in a minute, and all where there is no limit', () => {
    expect(allowance(3, 0, 50)).toBe(1);
    expect(allowance(3, 1, 50)).toBe(0);
    expect(allowance(0, 9_999, 50)).toBe(50);
  });
});

describe('a refusal', () => {
  const rcpt = (responseCode: number, message: string) =>
    outcomeOfRefusal({ code: 'EENVELOPE', command: 'RCPT TO', responseCode, message });

  it.each([
    ['of an address that does not exist stops it', 550, '550 5.1.1 No such user', true],
    ['without a detail stops it', 550, '550 Mailbox unavailable', true],
    ['of a mailbox that was closed stops it', 550, '550 5.2.1 Mailbox disabled', true],
    ['of us as a sender does not', 550, '550 5.7.1 Not authorised to send here', false],
  ])('%s', (_, code, message, isDeadAddress) => {
    expect(rcpt(code, message)).toEqual({ kind: 'permanent', problem: message, isDeadAddress });
  });

  it('of the text is for good, and says nothing about the address', () => {
    expect(
      outcomeOfRefusal({ code: 'EMESSAGE', command: 'DATA', responseCode: 554, message: '554 Spam' }),
    ).toMatchObject({ kind: 'permanent', isDeadAddress: false });
  });

  it('because the mailbox is full is tried again', () => {
    expect(rcpt(552, '552 5.2.2 Mailbox full').kind).toBe('temporary');
    expect(rcpt(450, '450 Busy').kind).toBe('temporary');
  });

  it('of our password or connection is our own trouble', () => {
    expect(outcomeOfRefusal({ code: 'EAUTH', responseCode: 535, message: '535 Wrong' }).kind).toBe(
      'technical',
    );
    expect(outcomeOfRefusal({ code: 'ESOCKET', message: 'connect ECONNREFUSED' }).kind).toBe('technical');
  });
});
