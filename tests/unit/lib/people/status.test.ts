import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '@/lib/dates/iso-date';
import type { InductionRecord, PersonRecord } from '@/lib/people/record';
import { statusOn } from '@/lib/people/status';
import { statusWords, wording } from '@/lib/people/wording';
import { aMentor, aMentorship, anEct, aRegistration, aTraining, day } from '@/tests/factories/records';

const yesterday = addDays(day, -1);
const tomorrow = addDays(day, 1);

const induction = (outcome: InductionRecord['outcome']): InductionRecord => ({
  appropriateBody: 'Teaching School Hub',
  startedOn: '2025-09-01',
  completedOn: outcome === 'passed' ? yesterday : null,
  outcome,
  asOf: day,
});
const withdrawn = [aTraining({ endsOn: yesterday, outcome: 'withdrawn' })];
const deferred = [aTraining({ endsOn: yesterday, outcome: 'deferred' })];

const everythingAtOnce: Partial<PersonRecord> = {
  leavingReportedOn: yesterday,
  endsOn: tomorrow,
  induction: induction('exempt'),
  trainings: withdrawn,
  mentorships: [],
};

describe('the status of an ECT, in the order of precedence', () => {
  it.each<[string, Partial<PersonRecord>, string]>([
    ['leaving before all else', everythingAtOnce, 'leaving'],
    ['exempt before withdrawn', { ...everythingAtOnce, leavingReportedOn: null, endsOn: null }, 'exempt'],
    ['withdrawn before no mentor', { trainings: withdrawn, mentorships: [] }, 'withdrawn'],
    ['paused before no mentor', { trainings: deferred, mentorships: [] }, 'paused'],
    ['no mentor before registered', { mentorships: [] }, 'no_mentor'],
    [
      'no mentor before what the provider asks',
      { mentorships: [], registrations: [aRegistration({ status: 'waiting_for_school' })] },
      'no_mentor',
    ],
    ['passed without a mentor', { mentorships: [], induction: induction('passed') }, 'passed'],
    [
      'passed although training was withdrawn',
      { trainings: withdrawn, induction: induction('passed') },
      'passed',
    ],
    ['failed', { mentorships: [], induction: induction('failed') }, 'failed'],
    [
      'what the provider asks before registered',
      { registrations: [aRegistration({ status: 'waiting_for_school' })] },
      'waiting_for_school',
    ],
    ['being checked', { registrations: [aRegistration({ status: 'received' })] }, 'being_checked'],
    ['not eligible', { registrations: [aRegistration({ status: 'not_eligible' })] }, 'not_eligible'],
    [
      'training completed',
      { trainings: [aTraining({ endsOn: yesterday, outcome: 'completed' })] },
      'training_completed',
    ],
    [
      'school-led',
      { trainings: [aTraining({ programmeType: 'school_led', leadProvider: null })], registrations: [] },
      'school_led',
    ],
    ['no training known', { trainings: [], registrations: [] }, 'no_training'],
    ['registered', {}, 'registered'],
  ])('%s', (_, facts, state) => {
    expect(statusOn(anEct(facts), day).state).toBe(state);
  });

  it('awaits confirmation while the lead provider has named no delivery partner', () => {
    const training = aTraining({
      leadProvider: { id: 'ucl', name: 'UCL', shortName: 'UCL' },
      deliveryPartner: null,
    });
    const status = statusOn(anEct({ trainings: [training], registrations: [] }), day);

    expect(statusWords('school', status, { name: 'Ada', role: 'ect' })).toMatchObject({
      tag: 'Registered',
      tone: 'info',
      sentence: 'Awaiting confirmation by UCL.',
    });
  });
});

describe('on the days on which something begins or ends', () => {
  it.each<[string, Partial<PersonRecord>, string]>([
    ['joins tomorrow', { startsOn: tomorrow }, 'joining'],
    ['joined today', { startsOn: day }, 'registered'],
    ['leaves today', { endsOn: day }, 'leaving'],
    ['left yesterday', { endsOn: yesterday }, 'left'],
    ['mentor from today', { mentorships: [aMentorship({ startsOn: day })] }, 'registered'],
    ['mentor from tomorrow', { mentorships: [aMentorship({ startsOn: tomorrow })] }, 'mentor_planned'],
    ['mentor until today', { mentorships: [aMentorship({ endsOn: day })] }, 'registered'],
    ['mentor until yesterday', { mentorships: [aMentorship({ endsOn: yesterday })] }, 'no_mentor'],
    ['pauses after today', { trainings: [aTraining({ endsOn: day, outcome: 'deferred' })] }, 'registered'],
    ['paused after yesterday', { trainings: deferred }, 'paused'],
    ['resumes today', { trainings: [...deferred, aTraining({ id: 'again', startsOn: day })] }, 'registered'],
    [
      'resumes tomorrow',
      { trainings: [...deferred, aTraining({ id: 'again', startsOn: tomorrow })] },
      'paused',
    ],
  ])('%s', (_, facts, state) => {
    expect(statusOn(anEct(facts), day).state).toBe(state);
  });

  it('counts the days without a mentor from the day after the last one', () => {
    const ended = [
      aMentorship({ endsOn: '2026-11-12' }),
      aMentorship({ id: 'first', startsOn: '2025-09-01', endsOn: '2025-12-31' }),
    ];

    expect(statusOn(anEct({ mentorships: ended }), day)).toEqual({ state: 'no_mentor', since: '2026-11-13' });
    expect(statusOn(anEct({ mentorships: [] }), day)).toEqual({ state: 'no_mentor', since: '2025-09-01' });
  });

  it('says when somebody whose training is paused is expected back', () => {
    const away = {
      startsOn: '2026-10-01',
      endsOn: null,
      expectedReturnOn: '2027-01-11',
      keptGroupName: null,
    };

    expect(statusOn(anEct({ trainings: deferred, absences: [away] }), day)).toMatchObject({
      back: '2027-01-11',
    });
  });
});

describe('the status of a mentor', () => {
  it.each<[string, Partial<PersonRecord>, string]>([
    ['leaving', { endsOn: tomorrow }, 'mentor_leaving'],
    ['withdrawn', { trainings: withdrawn }, 'withdrawn'],
    ['paused', { trainings: deferred }, 'paused'],
    ['mentoring', {}, 'mentoring'],
    [
      'mentoring after completed training',
      { trainings: [aTraining({ endsOn: yesterday, outcome: 'completed' })] },
      'mentoring',
    ],
    ['mentoring without training', { trainings: [], registrations: [] }, 'mentoring'],
    ['not mentoring', { mentorships: [aMentorship({ endsOn: yesterday })] }, 'not_mentoring'],
    ['joining', { startsOn: tomorrow }, 'joining'],
    ['left', { endsOn: yesterday }, 'left'],
  ])('%s', (_, facts, state) => {
    expect(statusOn(aMentor(facts), day).state).toBe(state);
  });

  it('is never asked to have a mentor', () => {
    expect(statusOn(aMentor({ startsOn: tomorrow, mentorships: [] }), day)).toMatchObject({
      mentorMissing: false,
    });
  });
});

describe('the words', () => {
  it('give every state in every audience one tag and one sentence', () => {
    const states = Object.keys(wording.school).sort();

    expect(Object.keys(wording.staff).sort()).toEqual(states);
    expect(Object.keys(wording.self).sort()).toEqual(states);
  });

  it('are red for a school only where it must act, and then say how', () => {
    const date = fc.integer({ min: -400, max: 400 }).map((days) => addDays(day, days));
    const period = fc.tuple(date, fc.integer({ min: 0, max: 300 }), fc.boolean());
    const person = fc.record({
      stay: period,
      training: period,
      outcome: fc.constantFrom('completed', 'deferred', 'withdrawn', null),
      mentorship: period,
      role: fc.constantFrom('ect', 'mentor'),
    });
    const dates = ([startsOn, days, open]: [string, number, boolean]) => ({
      startsOn,
      endsOn: open ? null : addDays(startsOn, days),
    });

    fc.assert(
      fc.property(person, ({ stay, training, outcome, mentorship, role }) => {
        const trainingDates = dates(training);
        const record = anEct({
          role,
          ...dates(stay),
          trainings: [
            aTraining({ ...trainingDates, outcome: trainingDates.endsOn === null ? null : outcome }),
          ],
          mentorships: [aMentorship(dates(mentorship))],
        });
        const words = statusWords('school', statusOn(record, day), record);

        expect(words.sentence).not.toBe('');
        expect(words.sentence).not.toMatch(/undefined|null|NaN/);
        if (words.tone === 'danger') expect(words.nextStep).not.toBeNull();
        expect(statusWords('staff', statusOn(record, day), record).nextStep).toBeNull();
      }),
    );
  });
});
