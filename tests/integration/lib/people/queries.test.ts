import { beforeEach, describe, expect, it } from 'vitest';
import { today } from '@/lib/dates/clock';
import { addDays, startOfWeek } from '@/lib/dates/iso-date';
import { NotFound } from '@/lib/errors';
import {
  getMenteeProfile,
  getOwnProfile,
  getProfile,
  getSchoolOverview,
  listPeople,
} from '@/lib/people/queries';
import { supportDetails } from '@/lib/people/support-details';
import { asInductionTutor, asSelf, asStaff } from '@/tests/factories/actors';
import { createEct } from '@/tests/factories/ects';
import { createEvent, createScheduleVersion } from '@/tests/factories/events';
import { createGroup } from '@/tests/factories/groups';
import { createMentor } from '@/tests/factories/mentors';
import { createDeliveryPartner, createLeadProvider } from '@/tests/factories/organisations';
import { createProgramme } from '@/tests/factories/programmes';
import { createPartnership, createSchool } from '@/tests/factories/schools';

const current = { view: 'current', search: '' } as const;

async function aSchool() {
  const school = await createSchool();
  await createPartnership({ school });
  const mentor = await createMentor({ school, name: 'Mentor Marsh' });
  const ect = await createEct({ school, mentor, name: 'Ada Quick' });
  const alone = await createEct({ school, name: 'Zoe Alone' });
  const group = await createGroup({ members: [ect] });
  const event = await createEvent({
    group,
    on: addDays(startOfWeek(today()), 8),
    joinLink: 'https://meet.example.org/1',
    more: { title: 'Module 1 training' },
  });
  await createScheduleVersion(group, { events: [event] });
  return { school, mentor, ect, alone, group, event, tutor: await asInductionTutor(school) };
}

let world: Awaited<ReturnType<typeof aSchool>>;
beforeEach(async () => {
  world = await aSchool();
});

describe('the list of a school', () => {
  it('puts ECTs without a mentor first and shows group, mentor and next event', async () => {
    const list = await listPeople(world.tutor, world.school.id, current);

    expect(list.ects.map((ect) => ect.name)).toEqual(['Zoe Alone', 'Ada Quick']);
    expect(list.ects[0]).toMatchObject({
      state: 'no_mentor',
      words: { tag: 'Action required', tone: 'danger' },
    });
    expect(list.ects[1]).toMatchObject({
      state: 'registered',
      group: world.group.name,
      pairs: [{ name: 'Mentor Marsh' }],
      nextEvent: { title: 'Module 1 training' },
    });
    expect(list.mentors).toMatchObject([
      { name: 'Mentor Marsh', state: 'mentoring', pairs: [{ name: 'Ada Quick' }] },
    ]);
    expect(list.counts).toEqual({
      current: { ects: 2, mentors: 1 },
      upcoming: { ects: 0, mentors: 0 },
      past: { ects: 0, mentors: 0 },
    });
    expect(list.needSchool).toBe(1);
  });

  it('finds by part of a name and by TRN', async () => {
    const byName = await listPeople(world.tutor, world.school.id, { view: 'current', search: 'áda' });
    const byTrn = await listPeople(world.tutor, world.school.id, {
      view: 'current',
      search: world.alone.person.trn ?? '',
    });

    expect(byName.ects.map((ect) => ect.name)).toEqual(['Ada Quick']);
    expect(byTrn.ects.map((ect) => ect.name)).toEqual(['Zoe Alone']);
  });

  it('keeps somebody on their last day and moves them to past on the day after', async () => {
    await createEct({
      school: world.school,
      name: 'Leaves Today',
      startsOn: addDays(today(), -50),
      endsOn: today(),
    });
    await createEct({
      school: world.school,
      name: 'Left Yesterday',
      startsOn: addDays(today(), -50),
      endsOn: addDays(today(), -1),
    });
    await createEct({ school: world.school, name: 'Starts Today', startsOn: today() });
    await createEct({ school: world.school, name: 'Starts Tomorrow', startsOn: addDays(today(), 1) });

    const shown = await listPeople(world.tutor, world.school.id, current);
    const past = await listPeople(world.tutor, world.school.id, { view: 'past', search: '' });
    const upcoming = await listPeople(world.tutor, world.school.id, { view: 'upcoming', search: '' });

    expect(shown.ects.map((ect) => ect.name)).toEqual(
      expect.arrayContaining(['Leaves Today', 'Starts Today']),
    );
    expect(past.ects.map((ect) => ect.name)).toEqual(['Left Yesterday']);
    expect(upcoming.ects.map((ect) => ect.name)).toEqual(['Starts Tomorrow']);
  });

  it('is empty for the reader of another school', async () => {
    const stranger = await asInductionTutor(await createSchool());

    expect(await listPeople(stranger, world.school.id, current)).toMatchObject({
      isEmpty: true,
      ects: [],
      mentors: [],
    });
  });

  it('shows staff their own people in full and of others only name, role and lead provider', async () => {
    const other = await createLeadProvider({ name: 'Another Provider' });
    await createEct({
      school: world.school,
      name: 'Una Other',
      leadProvider: other,
      deliveryPartner: await createDeliveryPartner(),
    });

    const list = await listPeople(await asStaff(), world.school.id, current);

    expect(list.ects.map((ect) => ect.name)).toEqual(['Zoe Alone', 'Ada Quick']);
    expect(list.ects[0]?.words.nextStep).toBeNull();
    expect(list.others).toEqual([
      { name: 'Una Other', role: 'ect', leadProvider: 'Another Provider', standing: 'current' },
    ]);
  });

  it('tells staff the name of a mentor whom another provider trains, and nothing else', async () => {
    const other = await createLeadProvider();
    const mentor = await createMentor({
      school: world.school,
      name: 'Olga Elsewhere',
      leadProvider: other,
      deliveryPartner: await createDeliveryPartner(),
    });
    await createEct({ school: world.school, mentor, name: 'Paired Across' });

    const list = await listPeople(await asStaff(), world.school.id, current);

    expect(list.ects.find((ect) => ect.name === 'Paired Across')?.pairs).toMatchObject([
      { personId: null, name: 'Olga Elsewhere' },
    ]);
  });
});

describe('a profile', () => {
  it('shows the schedule with what was published, and no joining link', async () => {
    const profile = await getProfile(world.tutor, world.school.id, world.ect.person.id);

    expect(profile.roles[0]?.schedule.events).toMatchObject([
      { title: 'Module 1 training', when: 'next', joinUrl: null },
    ]);
  });

  it('gives details for support that hold the TRN only when that was chosen', async () => {
    const profile = await getProfile(world.tutor, world.school.id, world.ect.person.id);
    const at = new Date('2026-11-24T10:00:00Z');

    expect(profile.trn).toMatch(/^\d{7}$/);
    expect(supportDetails(profile, { withTrn: false, at })).not.toContain(profile.trn);
    expect(supportDetails(profile, { withTrn: false, at })).toContain(profile.personId);
    expect(supportDetails(profile, { withTrn: true, at })).toContain(profile.trn);
  });

  it('of a foreign school or an unknown person is not found', async () => {
    const stranger = await asInductionTutor(await createSchool());

    await expect(getProfile(stranger, world.school.id, world.ect.person.id)).rejects.toThrow(NotFound);
    await expect(getProfile(stranger, stranger.schoolId, world.ect.person.id)).rejects.toThrow(NotFound);
  });

  it('of somebody without a group shows the outline of the programme', async () => {
    await createProgramme();

    const profile = await getProfile(world.tutor, world.school.id, world.alone.person.id);

    expect(profile.roles[0]?.schedule.events).toEqual([]);
    expect(profile.roles[0]?.schedule.outline[0]).toMatchObject({ programmeYear: 1, halfTerm: 'autumn_1' });
  });
});

describe('one’s own profile', () => {
  it('gives the attendee the joining link', async () => {
    const own = await getOwnProfile(await asSelf(world.ect.person));

    expect(own.roles[0]?.schedule.events[0]?.joinUrl).toBe('https://meet.example.org/1');
    expect(own.roles[0]?.pairs).toMatchObject([{ name: 'Mentor Marsh' }]);
  });

  it('shows a mentor their current ECTs', async () => {
    const own = await getOwnProfile(await asSelf(world.mentor.person));

    expect(own.mentees).toMatchObject([
      { name: 'Ada Quick', next: { title: 'Module 1 training', joinUrl: null } },
    ]);
  });

  it('shows a mentor the schedule of a current ECT and nobody else’s', async () => {
    const actor = await asSelf(world.mentor.person);

    expect(await getMenteeProfile(actor, world.ect.person.id)).toMatchObject({ name: 'Ada Quick' });
    await expect(getMenteeProfile(actor, world.alone.person.id)).rejects.toThrow(NotFound);
    await expect(getMenteeProfile(await asSelf(world.alone.person), world.ect.person.id)).rejects.toThrow(
      NotFound,
    );
  });
});

it('says on the school’s home what needs attention and who is out when', async () => {
  const { attention, weeks } = await getSchoolOverview(world.tutor, world.school.id, 4);

  expect(attention).toMatchObject([
    { personId: world.alone.person.id, tag: 'Action required', nextStep: { topic: 'assign-mentor' } },
  ]);
  expect(weeks.flatMap((week) => week.events)).toMatchObject([
    { title: 'Module 1 training', people: [{ name: 'Ada Quick' }] },
  ]);
  expect(weeks.map((week) => week.halfDays).filter(Boolean)).toEqual([2]);
});
