import { describe, expect, it } from 'vitest';
import { summaryOf } from '@/lib/people/summary';
import { countDone, openSteps, readySteps } from '@/lib/readiness/rules';
import { aFact, aMentorship, anEct, aRegistration, day, noon } from '@/tests/factories/records';

const untold = { programmeYear: 1, toldOn: null };

function stepsOf(
  overrides: Parameters<typeof anEct>[0],
  timetable = untold as Parameters<typeof readySteps>[1],
) {
  const person = summaryOf(anEct(overrides), [], { day, now: noon }, 'school');
  return readySteps(person, timetable, day);
}

function step(steps: ReturnType<typeof stepsOf>, key: string) {
  return steps.find((one) => one.key === key);
}

describe('readySteps', () => {
  it('calls a step done only when somebody said so', () => {
    const registration = aRegistration({ facts: [aFact('registered_with_dfe', 'reached', '2026-06-20')] });
    const steps = stepsOf({ registrations: [registration] });

    expect(step(steps, 'registered_with_dfe')).toMatchObject({ state: 'done', on: '2026-06-20' });
    expect(step(steps, 'canvas_active')).toMatchObject({ state: 'open', isOurs: false });
  });

  it('asks the school for a mentor from the day after the last one', () => {
    const ended = aMentorship({ endsOn: '2026-11-13' });
    const steps = stepsOf({ mentorships: [ended] });

    expect(step(steps, 'mentor')).toMatchObject({
      state: 'open',
      owner: 'you',
      since: '2026-11-14',
      ageInDays: 10,
    });
  });

  it('takes a planned mentor for an answer', () => {
    const planned = aMentorship({ startsOn: '2026-12-01' });
    expect(step(stepsOf({ mentorships: [planned] }), 'mentor')).toMatchObject({ state: 'done' });
  });

  it.each([
    [1, '10%'],
    [2, '5%'],
  ])('asks for the reduction of year %i', (programmeYear, share) => {
    const steps = stepsOf({}, { programmeYear, toldOn: null });
    expect(step(steps, 'reduced_timetable')?.label).toContain(share);
  });

  it('asks for no reduction outside the two years, nor of mentors', () => {
    expect(step(stepsOf({}, { programmeYear: null, toldOn: null }), 'reduced_timetable')).toBeUndefined();
    expect(step(stepsOf({ role: 'mentor' }), 'reduced_timetable')).toBeUndefined();
    expect(step(stepsOf({ role: 'mentor' }), 'mentor')).toBeUndefined();
  });

  it('counts what is needed and puts the longest first', () => {
    const steps = stepsOf({ mentorships: [] }, { programmeYear: 1, toldOn: '2026-09-10' });
    const { done, needed } = countDone(steps);

    expect(done).toBeLessThan(needed);
    expect(step(steps, 'reduced_timetable')?.state).toBe('done');
    const ages = openSteps(steps).map(({ ageInDays }) => ageInDays ?? -1);
    expect(ages).toEqual(ages.toSorted((a, b) => b - a));
  });
});
