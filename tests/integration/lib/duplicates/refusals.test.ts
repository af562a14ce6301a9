import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { today } from '@/lib/dates/clock';
import { addDays } from '@/lib/dates/iso-date';
import { disconnect } from '@/lib/db/client';
import { mergePeople } from '@/lib/duplicates/commands/merge-people';
import { splitPeople } from '@/lib/duplicates/commands/split-people';
import { getPair } from '@/lib/duplicates/pair-queries';
import { RuleBroken } from '@/lib/errors';
import { createEct } from '@/tests/factories/ects';
import { createMentor } from '@/tests/factories/mentors';
import { createMentorship } from '@/tests/factories/mentorships';
import { createDeliveryPartner, createLeadProvider } from '@/tests/factories/organisations';
import { persist } from '@/tests/factories/persist';
import { createReportingSchool, type ReportingSchool } from '@/tests/factories/requests';
import { createPartnership, createSchool } from '@/tests/factories/schools';
import { createTraining } from '@/tests/factories/trainings';
import { ownerSql } from '@/tests/support/database';

let world: ReportingSchool;
let given: Pick<ReportingSchool, 'school' | 'leadProvider' | 'deliveryPartner'>;
beforeAll(async () => {
  world = await createReportingSchool();
  given = { school: world.school, leadProvider: world.leadProvider, deliveryPartner: world.deliveryPartner };
});
afterAll(disconnect);

type Somebody = { person: { id: string } };

async function problemsOf(one: Somebody, other: Somebody): Promise<string[]> {
  const ids = { one: one.person.id, other: other.person.id };
  const pair = await getPair(world.staff, ids);
  if ('mergeId' in pair) throw new Error('They are one already.');
  if (pair.problems.length > 0)
    // What the page refuses, the command refuses, and nothing is changed.
    await expect(
      mergePeople(world.staff, { ...ids, ...pair.given, digest: pair.digest }),
    ).rejects.toBeInstanceOf(RuleBroken);
  expect(
    await ownerSql('select 1 from person where merged_into_id = any($1::uuid[])', [Object.values(ids)]),
  ).toEqual([]);
  return pair.problems.map(({ field, message }) => `${field}: ${message}`);
}

describe('somebody has to mend it first when', () => {
  it('both are ECTs at two schools at once', async () => {
    const school = await createSchool();
    await createPartnership({ ...given, school });
    const one = await createEct({ ...given, name: 'Ann Both' });
    const other = await createEct({ ...given, school, name: 'Ann Both' });
    expect(await problemsOf(one, other)).toEqual([
      expect.stringMatching(/^schools: Nobody is an ECT at two schools at once.*Record the last day/),
    ]);
  });

  it('both are in different trainings at the same time', async () => {
    const one = await createEct({ ...given, name: 'Bea Trains' });
    const other = await createEct({ ...given, name: 'Bea Trains', startsOn: addDays(today(), -200) });
    expect(await problemsOf(one, other)).toEqual([
      expect.stringMatching(/^training: Both are in training at the same time/),
    ]);
  });

  it('one of them mentors the other', async () => {
    const mentor = await createMentor({ ...given, name: 'Cai Mentors' });
    const ect = await createEct({ ...given, name: 'Cai Mentors', mentor });
    expect(await problemsOf(ect, mentor)).toEqual([
      expect.stringMatching(/^mentoring: One of them mentors the other/),
    ]);
  });

  it('each has another mentor at the same time', async () => {
    const one = await createEct({ ...given, name: 'Dee Guided', mentor: await createMentor(given) });
    const other = await createEct({ ...given, name: 'Dee Guided', mentor: await createMentor(given) });
    expect(await problemsOf(one, other)).toEqual([
      expect.stringMatching(/^mentoring: Each record has another mentor at the same time/),
    ]);
  });

  it('another provider trains one of them too, and says nothing more of it', async () => {
    const one = await createEct({ ...given, name: 'Eve Hidden', endsOn: addDays(today(), -20) });
    const other = await createEct({ ...given, name: 'Eve Hidden', endsOn: addDays(today(), -15) });
    const { period } = await createMentor({
      at: 'mentoring',
      school: await createSchool(),
      person: other.person,
    });
    await createTraining({
      period,
      leadProvider: await createLeadProvider(),
      deliveryPartner: await createDeliveryPartner(),
    });
    expect(await problemsOf(one, other)).toEqual([expect.stringMatching(/^organisation: Another provider/)]);
  });
});

describe('merging goes through when', () => {
  it('both have the same mentor and the same mentee', async () => {
    const mentor = await createMentor(given);
    const again = await createMentor({ ...given, name: mentor.person.name });
    const ect = await createEct({ ...given, mentor });
    const other = await createEct({ ...given, name: ect.person.name, mentor });
    expect(await problemsOf(ect, other)).toEqual([]);
    expect(await problemsOf(mentor, again)).toEqual([]);
  });

  it('they were at successive schools', async () => {
    const school = await createSchool();
    await createPartnership({ ...given, school });
    const one = await createEct({ ...given, name: 'Fay Moves', endsOn: addDays(today(), -30) });
    const other = await createEct({ ...given, school, name: 'Fay Moves', startsOn: addDays(today(), -20) });
    expect(await problemsOf(one, other)).toEqual([]);
  });
});

it('splitting is refused when something that was moved has been changed', async () => {
  const mentor = await createMentor(given);
  const one = await createEct({ ...given, name: 'Gil Later' });
  const other = await createEct({ ...given, name: 'Gil Later' });
  const pairing = await createMentorship({ ect: other, mentor });
  const ids = { one: one.person.id, other: other.person.id };
  const pair = await getPair(world.staff, ids);
  if ('mergeId' in pair) throw new Error('They are one already.');
  const mergeId = await mergePeople(world.staff, { ...ids, ...pair.given, digest: pair.digest });
  await persist((tx) => tx.mentorship.delete({ where: { id: pairing.id } }));
  await expect(splitPeople(world.staff, { mergeId })).rejects.toMatchObject({ code: 'split_refused' });
});

// A new table that names a person or a time at a school is moved with them, or stands here with the reason why not.
it('every table that refers to people and their times at schools is moved', async () => {
  const references = await ownerSql<{ name: string }>(
    `select c.conrelid::regclass || '.' || a.attname as name from pg_constraint c
     join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
     where contype = 'f' and c.confrelid in ('person'::regclass, 'school_period'::regclass) order by 1`,
  );
  const staysWithTheMerge = ['audit_carried.person_id', 'person_merge.merged_id', 'person_merge.survivor_id'];

  expect(references.map(({ name }) => name).filter((name) => !staysWithTheMerge.includes(name))).toEqual([
    'absence.school_period_id',
    'calendar_feed.person_id',
    'enrolment_form.person_id',
    'event_attendee.person_id',
    'identity_verdict.other_person_id',
    'identity_verdict.person_id',
    'induction.person_id',
    'invitation.person_id',
    'mentorship.ect_period_id',
    'mentorship.mentor_period_id',
    'person.merged_into_id',
    'reduced_timetable.school_period_id',
    'registration.school_period_id',
    'registration_submission.ect_period_id',
    'registration_submission.mentor_period_id',
    'registration_submission.school_period_id',
    'schedule_share.person_id',
    'school_period.person_id',
    'service_request.person_id',
    'service_request.school_period_id',
    'support_enquiry.person_id',
    'training_period.school_period_id',
  ]);
});
