import { describe, expect, it } from 'vitest';
import { audienceWords, reachedByMail, rightsIn, sendTime } from '@/lib/announcements/rules';
import { readPreview, scheduleSchema, writeSchema } from '@/lib/announcements/schemas';
import { announcementStates } from '@/lib/announcements/types';

const now = new Date('2027-03-20T09:00:00Z');

describe('when it is sent', () => {
  it.each([
    ['2027-03-28', '00:59', '2027-03-28T00:59:00.000Z'],
    ['2027-03-28', '02:00', '2027-03-28T01:00:00.000Z'],
    ['2027-10-31', '00:59', '2027-10-30T23:59:00.000Z'],
    ['2027-10-31', '02:00', '2027-10-31T02:00:00.000Z'],
  ])('%s at %s in England is %s', (date, time, instant) => {
    expect(sendTime(date, time, now)).toEqual({ at: new Date(instant) });
  });

  it.each([
    ['2027-03-28', '01:00', 'does not exist'],
    ['2027-03-28', '01:59', 'does not exist'],
    ['2027-10-31', '01:00', 'comes twice'],
    ['2027-10-31', '01:59', 'comes twice'],
    ['2027-03-20', '09:00', 'future'],
    ['2028-04-01', '09:00', 'within a year'],
  ])('%s at %s is refused: %s', (date, time, why) => {
    expect(sendTime(date, time, now)).toEqual({ problem: expect.stringContaining(why) });
  });
});

it('is changed as a draft, stopped while it is sent and corrected afterwards', () => {
  const allowed = announcementStates.map((state) =>
    Object.entries(rightsIn(state, 1))
      .filter(([, may]) => may)
      .map(([right]) => right),
  );

  expect(allowed).toEqual([['edit', 'send'], ['unschedule'], ['cancel'], ['correct'], ['correct']]);
  expect(rightsIn('cancelled', 0).correct).toBe(false);
});

it('reaches by mail whoever has not unsubscribed and has an address that works', () => {
  const reach = {
    people: 10,
    places: 12,
    schools: 3,
    withoutAccount: 1,
    deadAddresses: 2,
    unsubscribed: 3,
    sample: [],
  };

  expect(reachedByMail(reach)).toBe(5);
});

it('says an audience in words', () => {
  const names = { schools: ['A', 'B'], phases: [], areas: ['Shropshire'], intakes: [], groups: [] };

  expect(audienceWords({ roles: ['ect', 'mentor'], statuses: ['paused'] }, names)).toEqual([
    'ECTs and Mentors',
    'At A or B',
    'Area: Shropshire',
    'Training: training paused',
  ]);
});

describe('what is typed', () => {
  const typed = { kind: 'service', subject: 'A', body: 'B', roles: 'ect' };

  it('is read with boxes that were ticked never, once or several times', () => {
    expect(writeSchema.parse(typed)).toMatchObject({ roles: ['ect'], areas: [], urns: [] });
    expect(
      writeSchema.parse({ ...typed, roles: ['ect', 'mentor'], areas: '893', urns: '900101\n900102, 900103' }),
    ).toMatchObject({
      roles: ['ect', 'mentor'],
      areas: [893],
      urns: ['900101', '900102', '900103'],
    });
  });

  it.each([
    [{ kind: undefined }, 'kind', 'Choose what kind of announcement it is'],
    [{ subject: ' ' }, 'subject', 'Enter a subject'],
    [{ subject: 'x'.repeat(151) }, 'subject', 'The subject must be 150 characters or fewer'],
    [{ body: '' }, 'body', 'Enter the text'],
    [{ body: 'x'.repeat(20_001) }, 'body', 'The text must be 20,000 characters or fewer'],
    [{ body: 'Dear {{name}}' }, 'body', 'Leave out {{name}} and {{unsubscribe}}: they are put in by us'],
    [{ roles: undefined }, 'roles', 'Choose who it is for'],
    [{ urns: 'Quillbrook' }, 'urns', 'Enter URNs of up to six digits'],
  ])('is refused with %o', (wrong, field, message) => {
    const { error } = writeSchema.safeParse({ ...typed, ...wrong });

    expect(error?.issues[0]).toMatchObject({ message });
    expect(error?.issues[0]?.path[0]).toBe(field);
  });

  it('is previewed as far as it goes', () => {
    expect(readPreview({ body: 'B' })).toEqual({
      kind: 'service',
      body: 'B',
      audience: 'Choose who it is for',
    });
  });

  it('needs the number of people that was seen', () => {
    expect(scheduleSchema.safeParse({ id: crypto.randomUUID(), version: '1' }).success).toBe(false);
  });
});
