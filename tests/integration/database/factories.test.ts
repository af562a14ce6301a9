import { describe, expect, it } from 'vitest';
import { today } from '@/lib/dates/clock';
import { fromDateColumn } from '@/lib/dates/iso-date';
import { isCurrent, periodState } from '@/lib/periods/rules';
import { createEct } from '@/tests/factories/ects';
import { createEvent, createScheduleVersion } from '@/tests/factories/events';
import { createGroup } from '@/tests/factories/groups';
import { createMentor } from '@/tests/factories/mentors';
import { createMentorship } from '@/tests/factories/mentorships';
import { createProgramme } from '@/tests/factories/programmes';
import { createPartnership, createSchool } from '@/tests/factories/schools';

const iso = ({ startsOn, endsOn }: { startsOn: Date; endsOn: Date | null }) => ({
  startsOn: fromDateColumn(startsOn),
  endsOn: fromDateColumn(endsOn),
});

describe('situations of an ECT', () => {
  it.each([
    ['inducting', 'current', 'current', null],
    ['notStarted', 'upcoming', 'upcoming', null],
    ['leftSchool', 'past', 'past', null],
    ['paused', 'current', 'past', 'deferred'],
    ['withdrawn', 'current', 'past', 'withdrawn'],
    ['passed', 'current', 'past', 'completed'],
  ] as const)('%s: the school period is %s, the training %s', async (at, atSchool, inTraining, outcome) => {
    const ect = await createEct({ at });

    expect(periodState(iso(ect.period), today())).toBe(atSchool);
    expect(ect.training && periodState(iso(ect.training), today())).toBe(inTraining);
    expect(ect.training?.outcome).toBe(outcome);
  });

  it('has no training while nobody has accepted the registration', async () => {
    expect(await createEct({ at: 'registered' })).toMatchObject({
      training: null,
      registration: { status: 'received' },
    });
  });
});

it('pairs an ECT with a mentor of the same school, today', async () => {
  const mentor = await createMentor();
  const ect = await createEct({ mentor });

  expect(ect.school).toEqual(mentor.school);
  expect(ect.mentorship && isCurrent(iso(ect.mentorship), today())).toBe(true);
  expect(await createMentorship()).toMatchObject({ endsOn: null });
});

it.each(['training', 'mentoring', 'notStarted', 'leftSchool', 'trained'] as const)(
  'makes a mentor at %s',
  async (at) => {
    const mentor = await createMentor({ at });

    expect(mentor.period.role).toBe('mentor');
    expect(mentor.training === null).toBe(at === 'mentoring');
  },
);

it('makes a group with members, events and a published change', async () => {
  const group = await createGroup({ members: [await createEct()] });
  const event = await createEvent({ group, joinLink: 'https://meet.example.org/1' });

  expect(event).toMatchObject({ groupId: group.id, mode: 'online' });
  expect(await createScheduleVersion(group, { events: [event] })).toMatchObject({ number: 1 });
});

it('makes the rest of what stands around them', async () => {
  const school = await createSchool();

  expect(await createPartnership({ school })).toMatchObject({ schoolId: school.id });
  expect((await createProgramme()).years).toHaveLength(2);
});
