import { describe, expect, it } from 'vitest';
import type { PersonRecord } from '@/lib/people/record';
import { statusOn } from '@/lib/people/status';
import { isActive, waitingOn } from '@/lib/people/waiting-on';
import { intakeLabel, scheduleLabel } from '@/lib/registrations/labels';
import { laddersOn } from '@/lib/registrations/ladders';
import { aFact, aMentor, anEct, aRegistration, aTraining, day } from '@/tests/factories/records';

const place = {
  id: 'place',
  trainingPeriodId: 'training',
  groupId: 'group',
  groupName: 'Group',
  startsOn: '2025-09-10',
  endsOn: null,
};

function ladders(person: PersonRecord, audience: 'school' | 'staff' | 'self' = 'school') {
  const status = statusOn(person, day);
  const both = laddersOn(person, day, audience, isActive(status));
  return { ...both, next: waitingOn(person, status, both, audience) };
}

const stateOf = (person: PersonRecord, key: string) => {
  const { dfe, provider } = ladders(person);
  return [...dfe.rungs, ...(provider?.rungs ?? [])].find((rung) => rung.key === key)?.state;
};

describe('the rungs', () => {
  it('of an ECT are nine with the DfE, in order', () => {
    expect(ladders(anEct()).dfe.rungs.map((rung) => rung.key)).toEqual([
      'registered_with_dfe',
      'partnership_confirmed',
      'teacher_record_matched',
      'induction_recorded',
      'eligible_for_funding',
      'started_training',
      'part_way',
      'training_complete',
      'induction_complete',
    ]);
  });

  it('of a mentor have no induction, and in the entitlement programme no part-way points', () => {
    const keys = (person: PersonRecord) => ladders(person).dfe.rungs.map((rung) => rung.key);

    expect(keys(aMentor())).not.toContain('induction_recorded');
    expect(keys(aMentor())).not.toContain('induction_complete');
    expect(keys(aMentor())).toContain('part_way');
    expect(keys(aMentor({ trainings: [aTraining({ framework: 'ecte' })] }))).not.toContain('part_way');
  });

  it('read "not heard" where nobody told us, and make nobody late', () => {
    const person = anEct({ places: [place] });

    expect(stateOf(person, 'registered_with_dfe')).toBe('not-heard');
    expect(stateOf(person, 'canvas_active')).toBe('not-heard');
    expect(stateOf(person, 'part_way')).toBe('upcoming');
    expect(ladders(person).next).toBeNull();
  });

  it('know of a matched record by its TRN and of an induction from the appropriate body', () => {
    const induction = {
      appropriateBody: 'Hub',
      startedOn: '2025-09-03',
      completedOn: null,
      outcome: 'in_progress',
      asOf: day,
    } as const;

    expect(stateOf(anEct(), 'teacher_record_matched')).toBe('done');
    expect(stateOf(anEct({ trn: null }), 'teacher_record_matched')).toBe('not-heard');
    expect(stateOf(anEct({ induction }), 'induction_recorded')).toBe('done');
  });

  it('derive the group from its places and never from what was told', () => {
    expect(stateOf(anEct({ places: [place] }), 'placed_in_group')).toBe('done');
    expect(stateOf(anEct(), 'placed_in_group')).toBe('waiting');
  });

  it('of the provider are unknown for people whom another provider trains', () => {
    expect(ladders(anEct({ trainedHere: false })).provider).toBeNull();
  });
});

describe('who is waited for', () => {
  const waiting = (...facts: Parameters<typeof aFact>[]) =>
    anEct({
      places: [place],
      registrations: [aRegistration({ facts: facts.map((fact) => aFact(...fact)) })],
    });

  it('is at most one on each ladder: the first that is waited for', () => {
    const { dfe } = ladders(
      waiting(
        ['induction_recorded', 'waiting', '2026-10-01'],
        ['eligible_for_funding', 'waiting', '2026-10-05'],
      ),
    );

    expect(dfe.rungs.filter((rung) => rung.state === 'waiting').map((rung) => rung.key)).toEqual([
      'induction_recorded',
    ]);
    expect(dfe.waitingOn).toEqual({
      kind: 'appropriate_body',
      name: 'the appropriate body',
      forWhat: 'Induction recorded',
      since: '2026-10-01',
    });
  });

  it('is the school for a missing mentor, whatever else is open', () => {
    const person = { ...waiting(['canvas_active', 'waiting', '2026-11-02']), mentorships: [] };

    expect(ladders(person).next).toMatchObject({ kind: 'school', name: 'you', since: '2025-09-01' });
    expect(ladders(person, 'staff').next).toMatchObject({ kind: 'school', name: 'the school' });
    expect(ladders(person, 'self').next).toMatchObject({ kind: 'school', name: 'your school' });
  });

  it('is whoever registers with the DfE before the provider, and the provider before the rest', () => {
    const facts: Parameters<typeof aFact>[] = [
      ['registered_with_dfe', 'waiting', '2026-09-01'],
      ['canvas_active', 'waiting', '2026-11-02'],
      ['induction_recorded', 'waiting', '2026-10-01'],
    ];

    expect(ladders(waiting(...facts)).next).toMatchObject({ kind: 'school', since: '2026-09-01' });
    expect(ladders(waiting(...facts.slice(1))).next).toMatchObject({
      kind: 'teacher',
      name: 'Ada Quick',
      since: '2026-11-02',
    });
    expect(ladders(waiting(...facts.slice(2))).next).toMatchObject({ kind: 'appropriate_body' });
  });

  it('is the delivery partner by name for a place in a group, since the form came back', () => {
    const facts = [aFact('enrolment_form_returned', 'reached', '2026-11-10')];
    const person = anEct({
      registrations: [aRegistration({ status: 'accepted', statusSince: '2026-11-01', facts })],
    });

    expect(ladders(person).next).toEqual({
      kind: 'delivery_partner',
      name: 'DP',
      forWhat: 'Placed in a group',
      since: '2026-11-10',
    });
  });

  it('is the DfE for a mentor’s funding and the appropriate body for an ECT’s', () => {
    const registrations = [
      aRegistration({ facts: [aFact('eligible_for_funding', 'waiting', '2026-11-01')] }),
    ];

    expect(ladders(aMentor({ registrations, places: [place] })).next).toMatchObject({ kind: 'dfe' });
    expect(ladders(anEct({ registrations, places: [place] })).next).toMatchObject({
      kind: 'appropriate_body',
    });
  });

  it.each(['deferred', 'completed'] as const)('is nobody while training is %s', (outcome) => {
    const person = {
      ...waiting(['canvas_active', 'waiting', '2026-11-02']),
      trainings: [aTraining({ endsOn: '2026-11-01', outcome })],
    };

    expect(ladders(person).next).toBeNull();
  });
});

it('names intakes by the month in which they begin', () => {
  expect(intakeLabel(2025, 'september')).toBe('September 2025 intake');
  expect(intakeLabel(2025, 'january')).toBe('January 2026 intake');
  expect(intakeLabel(2025, 'april')).toBe('April 2026 intake');
  expect(scheduleLabel('ecf-extended-january')).toBe('Extended, January start');
});
