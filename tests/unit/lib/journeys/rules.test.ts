import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { back, defineJourney, isReachable, nextStep, routeOf } from '@/lib/journeys/rules';

const journey = defineJourney({
  kind: 'borrow-a-book',
  first: 'who',
  schemas: {
    who: z.object({ name: z.string().trim().min(1).max(70), found: z.enum(['member', 'barred']).optional() }),
    kind: z.object({ kind: z.enum(['paper', 'audio']) }),
    device: z.object({ device: z.string().min(1).max(70) }),
    until: z.object({ days: z.coerce.number().int().max(30) }),
  },
  next: {
    who: ({ who }) => (who?.found === 'barred' ? 'exit-barred' : 'kind'),
    kind: ({ kind }) => (kind?.kind === 'audio' ? 'device' : 'until'),
    device: () => 'until',
    until: () => 'check',
  },
});
const who = { name: 'Ada' };
const paper = { kind: 'paper' };
const audio = { kind: 'audio' };
const until = { days: '7' };

describe('the way through a journey', () => {
  it('begins at the first step and stops at the first without an answer', () => {
    expect(routeOf(journey, {})).toEqual({ answered: [], at: 'who', answers: {} });
    expect(routeOf(journey, { who, until }).at).toBe('kind');
  });

  it('goes by the answers, and takes no notice of those beside the way', () => {
    const stored = { who, kind: paper, device: { device: 'Telephone' }, until };
    expect(routeOf(journey, stored)).toMatchObject({ answered: ['who', 'kind', 'until'], at: 'check' });
    expect(routeOf(journey, stored).answers).toEqual({ who, kind: paper, until: { days: 7 } });
    expect(routeOf(journey, { ...stored, kind: audio }).answered).toContain('device');
  });

  it('counts an answer that the step would not take any more as missing', () => {
    expect(routeOf(journey, { who, kind: { kind: 'film' }, until }).at).toBe('kind');
  });

  it('ends at an exit, from which nothing leads on', () => {
    const stored = { who: { ...who, found: 'barred' }, kind: paper, until };
    expect(routeOf(journey, stored).at).toBe('exit-barred');
    expect(isReachable(journey, stored, 'kind')).toBe(false);
    expect(isReachable(journey, stored, 'exit-barred')).toBe(true);
    expect(back(journey, stored, 'exit-barred')).toBe('who');
  });

  it('does not go round in circles', () => {
    const circle = defineJourney({
      kind: 'circle',
      first: 'a',
      schemas: { a: z.object({}), b: z.object({}) },
      next: { a: () => 'b', b: () => 'a' },
    });
    expect(routeOf(circle, { a: {}, b: {} }).answered).toEqual(['a', 'b']);
  });
});

describe('an address', () => {
  it('can be opened when its step is answered or the next to answer, and not before', () => {
    const stored = { who, kind: paper };
    for (const path of ['who', 'kind', 'until']) expect(isReachable(journey, stored, path), path).toBe(true);
    for (const path of ['device', 'check', 'exit-barred', 'toString'])
      expect(isReachable(journey, stored, path), path).toBe(false);
  });
});

describe('after an answer', () => {
  it('goes on to the next step, also when that is answered', () => {
    const stored = { who, kind: paper, until };
    expect(nextStep(journey, stored, 'who')).toBe('kind');
    expect(nextStep(journey, stored, 'until')).toBe('check');
  });

  it('goes back to all answers when one was changed, or to what the change has made missing', () => {
    expect(nextStep(journey, { who, kind: paper, until }, 'who', { isChange: true })).toBe('check');
    expect(nextStep(journey, { who, kind: audio, until }, 'kind', { isChange: true })).toBe('device');
  });
});

it('goes back to the step before, and from the page of all answers to the last', () => {
  const stored = { who, kind: audio, device: { device: 'Telephone' }, until };
  expect(back(journey, stored, 'who')).toBeNull();
  expect(back(journey, stored, 'until')).toBe('device');
  expect(back(journey, stored, 'check')).toBe('until');
  expect(back(journey, { ...stored, kind: paper }, 'until')).toBe('kind');
  expect(back(journey, {}, 'who')).toBeNull();
});
