import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventSnapshot } from '@/lib/events/snapshots';
import { composeRevisions } from '@/lib/schedules/compose-rules';
import type { EventDetails } from '@/lib/schedules/publication';
import { differenceOf } from '@/lib/schedules/publication-rules';

const names = {
  venues: new Map([
    ['hall', 'Example Hall'],
    ['library', 'Example Library'],
  ]),
  modules: new Map(),
};

const state: fc.Arbitrary<EventDetails> = fc
  .record({
    day: fc.integer({ min: 1, max: 3 }),
    hours: fc.integer({ min: 1, max: 2 }),
    title: fc.constantFrom('Training', 'Module training'),
    venueId: fc.constantFrom(null, 'hall', 'library'),
    status: fc.constantFrom('provisional' as const, 'confirmed' as const, 'cancelled' as const),
    audience: fc.constantFrom('ect' as const, 'both' as const),
    mode: fc.constantFrom('online' as const, 'face_to_face' as const),
  })
  .map(({ day, hours, ...rest }) => ({
    ...rest,
    moduleId: null,
    kind: 'training' as const,
    joinUrl: null,
    startsAt: new Date(Date.UTC(2027, 0, day, 9)),
    endsAt: new Date(Date.UTC(2027, 0, day, 9 + hours)),
  }));

const history = fc.array(state, { minLength: 2, maxLength: 8 });
const at = (event: EventDetails) => ({ event, usualVenueId: null });
const diffs = (states: readonly EventDetails[]) =>
  states.slice(1).flatMap((now, index) => {
    const was = states[index];
    const found = was === undefined ? null : differenceOf(at(was), at(now), names);
    return found === null ? [] : [found];
  });

const said = (event: EventDetails): EventSnapshot => ({
  startsAt: event.startsAt.toISOString(),
  endsAt: event.endsAt.toISOString(),
  title: event.title,
  venue: event.venueId === null ? null : (names.venues.get(event.venueId) ?? null),
  status: event.status,
  audience: event.audience,
  mode: event.mode,
});

describe('revisions of one event, whatever they were', () => {
  it('come to one change that leads from the first state to the last, and back', () => {
    fc.assert(
      fc.property(history, (states) => {
        const [first, last] = [states[0], states.at(-1)];
        if (first === undefined || last === undefined) return;
        const net = composeRevisions(diffs(states));

        expect({ ...said(first), ...net?.now }).toEqual(said(last));
        expect({ ...said(last), ...net?.was }).toEqual(said(first));
      }),
    );
  });

  it('come to what comparing the first state with the last says', () => {
    fc.assert(
      fc.property(history, (states) => {
        const [first, last] = [states[0], states.at(-1)];
        if (first === undefined || last === undefined) return;
        const direct = differenceOf(at(first), at(last), names);
        const net = composeRevisions(diffs(states));

        expect(net?.kind).toBe(direct?.kind);
      }),
    );
  });

  it('that go back to where they were come to nothing', () => {
    fc.assert(
      fc.property(history, (states) => {
        const first = states[0];
        if (first === undefined) return;
        expect(composeRevisions(diffs([...states, first]))).toBeNull();
      }),
    );
  });
});

describe('a joining link', () => {
  const link = (was: 'none' | 'given', now: 'none' | 'given' | 'new') => ({
    kind: 'details_changed' as const,
    was: { joinLink: was },
    now: { joinLink: now },
  });

  it('that was taken away and given again is said to be new, since nobody knows', () => {
    expect(composeRevisions([link('given', 'none'), link('none', 'given')])?.now).toEqual({
      joinLink: 'new',
    });
  });

  it('that came and went is no change', () => {
    expect(composeRevisions([link('none', 'given'), link('given', 'new'), link('given', 'none')])).toBeNull();
  });
});

it('an event that was added and cancelled was never there', () => {
  const added = { kind: 'added' as const, was: {}, now: { status: 'confirmed' as const, title: 'Training' } };
  const cancelled = {
    kind: 'cancelled' as const,
    was: { status: 'confirmed' as const },
    now: { status: 'cancelled' as const },
  };

  expect(composeRevisions([added, cancelled])).toBeNull();
  expect(composeRevisions([added])?.kind).toBe('added');
});
