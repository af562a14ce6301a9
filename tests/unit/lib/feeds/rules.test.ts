import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isToken, newToken } from '@/lib/auth/tokens';
import { feedChoices, feedContents } from '@/lib/feeds/labels';
import { feedsBeginOn, hasVersion, isUnchanged, lastUsedOn } from '@/lib/feeds/rules';
import { schoolFeedSchema } from '@/lib/feeds/schemas';
import { loggablePath } from '@/lib/transport/loggable-path';
import { noon } from '@/tests/factories/records';

describe('a token', () => {
  it('is taken when it is one of ours', () => {
    for (let made = 0; made < 50; made += 1) expect(isToken(newToken())).toBe(true);
  });

  it('is refused before it costs a query when it is anything else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/^[\w-]{43}$/.test(text));
        expect(isToken(text)).toBe(false);
      }),
    );
    for (const text of ['', `${newToken()}=`, newToken().slice(1), `${newToken()}\n`, `../${newToken()}`])
      expect(isToken(text)).toBe(false);
  });

  it('is never written into a log', () => {
    const token = newToken();

    for (const folder of ['feeds', 'share', 'invitations'])
      expect(loggablePath(`/${folder}/${token}`)).toBe(`/${folder}/…`);
    expect(loggablePath('/schools/900101/people')).toBe('/schools/900101/people');
  });
});

describe('the version that a program has', () => {
  it.each([
    [null, false],
    ['W/"a"', true],
    ['"a"', true],
    ['"b", W/"a"', true],
    ['*', true],
    ['"b"', false],
    ['a"', false],
  ])('%s', (sent, known) => {
    expect(hasVersion(sent, 'W/"a"')).toBe(known);
  });
});

describe('whether a program has a feed already', () => {
  const held = { etag: 'W/"a"', since: new Date('2026-11-24T12:00:00Z') };
  const unchanged = (ifNoneMatch: string | null, ifModifiedSince: string | null) =>
    isUnchanged({ ifNoneMatch, ifModifiedSince }, held);

  it('is told by the time at which it read it', () => {
    expect(unchanged(null, 'Tue, 24 Nov 2026 12:00:00 GMT')).toBe(true);
    expect(unchanged(null, 'Tue, 24 Nov 2026 11:59:59 GMT')).toBe(false);
    expect(unchanged(null, 'soon')).toBe(false);
    expect(unchanged(null, null)).toBe(false);
  });

  it('is told by its tag alone when it sends one', () => {
    expect(unchanged('"b"', 'Tue, 24 Nov 2026 12:00:00 GMT')).toBe(false);
    expect(unchanged('"a"', 'Tue, 24 Nov 2020 12:00:00 GMT')).toBe(true);
  });
});

it('a feed goes back twelve months', () => {
  expect(feedsBeginOn('2026-11-24')).toBe('2025-11-24');
});

it('says when a feed was last read no more exactly than it is written down', () => {
  expect(lastUsedOn(null, noon)).toBeNull();
  expect(lastUsedOn(new Date('2026-11-24T10:30:00Z'), noon)).toBe('lately');
  expect(lastUsedOn(new Date('2026-11-23T10:30:00Z'), noon)).toBe('2026-11-23');
});

describe('what a school’s feed holds', () => {
  const people = [
    { personId: 'a', name: 'Ada Quick', role: 'ect' as const, pairs: [{ name: 'Mo Marsh' }] },
    { personId: 'm', name: 'Mo Marsh', role: 'mentor' as const, pairs: [] },
  ];

  it('is chosen from everybody and each person, alone or in their pair', () => {
    expect(feedChoices(people)).toEqual([
      { value: 'school', label: 'Everybody at the school' },
      { value: 'person:a', label: 'Ada Quick (ECT)' },
      { value: 'pair:a', label: 'Ada Quick and their mentor' },
      { value: 'person:m', label: 'Mo Marsh (mentor)' },
    ]);
  });

  it('is read from the choice, and from nothing else', () => {
    const of = (contents: string) => schoolFeedSchema.safeParse({ urn: '900101', label: 'Office', contents });
    const personId = '0197a1de-5cbf-7000-8000-000000000001';

    expect(of('school').data?.contents).toEqual({ scope: 'school' });
    expect(of(`pair:${personId}`).data?.contents).toEqual({ scope: 'pair', personId });
    for (const other of ['', 'person:', `school:${personId}`, 'pair:../../x'])
      expect(of(other).success).toBe(false);
  });

  it('is said in words', () => {
    expect(feedContents({ scope: 'school', personName: null })).toBe('Everybody at the school');
    expect(feedContents({ scope: 'pair', personName: null })).toBe('Your own events and your ECTs’');
    expect(feedContents({ scope: 'person', personName: 'Ada Quick' })).toBe('Ada Quick');
  });
});
