import { describe, expect, it } from 'vitest';
import {
  isReminderDue,
  searchTerms,
  snippetParts,
  stateOfDocument,
  versionInForce,
} from '@/lib/library/rules';
import { documentFormSchema, versionFieldsSchema } from '@/lib/library/schemas';

const version = (number: number, effectiveFrom: string, effectiveUntil: string | null = null) => ({
  number,
  effectiveFrom,
  effectiveUntil,
});

describe('the version in force', () => {
  it('is the newest whose day has come, whatever the order of their days', () => {
    const versions = [version(1, '2026-01-01'), version(2, '2026-06-01'), version(3, '2026-03-01')];
    expect(versionInForce(versions, '2025-12-31')).toBeNull();
    expect(versionInForce(versions, '2026-01-01')?.number).toBe(1);
    expect(versionInForce(versions, '2026-03-01')?.number).toBe(3);
    expect(versionInForce(versions, '2026-07-01')?.number).toBe(3);
  });

  it('ends with its last day and leaves none before it in force', () => {
    const versions = [version(1, '2026-01-01'), version(2, '2026-02-01', '2026-02-10')];
    expect(versionInForce(versions, '2026-02-10')?.number).toBe(2);
    expect(versionInForce(versions, '2026-02-11')).toBeNull();
  });
});

it.each([
  ['empty', false, []],
  ['waiting', false, [version(1, '2026-12-01')]],
  ['in_force', false, [version(1, '2026-11-24')]],
  ['over', false, [version(1, '2026-01-01', '2026-11-23')]],
  ['withdrawn', true, [version(1, '2026-01-01')]],
] as const)('a document is %s', (state, isWithdrawn, versions) => {
  expect(stateOfDocument({ isWithdrawn, versions }, '2026-11-24')).toBe(state);
});

it('a reminder is due a week after its reader was told or reminded', () => {
  expect(isReminderDue({ told: '2026-11-01', reminded: null }, '2026-11-07')).toBe(false);
  expect(isReminderDue({ told: '2026-11-01', reminded: null }, '2026-11-08')).toBe(true);
  expect(isReminderDue({ told: '2026-11-01', reminded: '2026-11-09' }, '2026-11-15')).toBe(false);
});

it.each([
  ['time off', 'time:* & off:*'],
  ['  Éva’s “10 %”! ', 'Éva:* & s:* & 10:*'],
  ["'); drop --", 'drop:*'],
  ['&|!():*', null],
  ['', null],
])('a search for %j is %j', (typed, terms) => {
  expect(searchTerms(typed)).toBe(terms);
});

it('a snippet says which of its words were searched for, and never has a mark of its own', () => {
  expect(snippetParts('of \ue000hours\ue001  and \ue000hour\ue001')).toEqual([
    { text: 'of ', isHit: false },
    { text: 'hours', isHit: true },
    { text: ' and ', isHit: false },
    { text: 'hour', isHit: true },
  ]);
  expect(snippetParts('nothing')).toEqual([]);
  expect(snippetParts(null)).toEqual([]);
});

describe('what is typed', () => {
  const document = { kind: 'policy', title: 'A', summary: 'B', roles: 'ect' };

  it('about a document is taken from one box or several', () => {
    expect(documentFormSchema.parse(document)).toMatchObject({ roles: ['ect'], phases: [], urns: [] });
    expect(
      documentFormSchema.parse({ ...document, roles: ['ect', 'mentor'], urns: '900101\n900401' }),
    ).toMatchObject({
      roles: ['ect', 'mentor'],
      urns: [900101, 900401],
    });
    expect(documentFormSchema.safeParse({ ...document, roles: undefined }).error?.issues[0]?.message).toBe(
      'Choose who it is for',
    );
    expect(documentFormSchema.safeParse({ ...document, urns: 'abc' }).success).toBe(false);
  });

  it('beside a file has real days in their order', () => {
    const until = { 'until-day': '1', 'until-month': '9', 'until-year': '2026' };
    const from = { 'from-day': '2', 'from-month': '9', 'from-year': '2026' };
    expect(versionFieldsSchema.parse({ version: '1', ...until })).toMatchObject({
      effectiveFrom: null,
      effectiveUntil: '2026-09-01',
    });
    expect(versionFieldsSchema.safeParse({ version: '1', ...from, ...until }).error?.issues[0]?.path).toEqual(
      ['until'],
    );
    expect(
      versionFieldsSchema.safeParse({
        version: '1',
        'from-day': '31',
        'from-month': '2',
        'from-year': '2026',
      }).success,
    ).toBe(false);
  });
});
