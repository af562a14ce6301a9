import 'server-only';
import type { SelfActor } from '@/lib/auth/actor';
import { now, today } from '@/lib/dates/clock';
import { withActor } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import { readMentee } from '@/lib/people/mentee';
import { audienceOf, ownRecords, type SchoolReader } from '@/lib/people/policy';
import { readProgrammes } from '@/lib/people/read-outlines';
import { readPeople } from '@/lib/people/read-people';
import { loadSchool } from '@/lib/people/school';
import { type Moment, relevantRecords } from '@/lib/people/summary';
import { overviewOf } from './overview';
import { readCalendar } from './read-calendar';
import { readUnseen } from './unseen';
import type { ScheduleOverview } from './view-types';

const moment = (): Moment => ({ day: today(), now: now() });

/** Everybody's events at a school, each with those whose it is. */
export async function getSchoolSchedule(actor: SchoolReader, schoolId: string): Promise<ScheduleOverview> {
  const at = moment();
  return withActor(actor, async (tx) => {
    const people = await readPeople(tx, { schoolId }, ownRecords(actor), {
      revisions: true,
      materials: 'school',
    });
    const school = await loadSchool(tx, schoolId);
    return overviewOf(
      {
        scope: 'school',
        ...people,
        school,
        programmes: await readProgrammes(tx, people.records, at.day),
        calendar: await readCalendar(tx, schoolId, at.day),
        unseen: await readUnseen(tx, actor, people, [schoolId], at),
        audience: audienceOf(actor),
      },
      at,
    );
  });
}

/** One person's schedule at a school: of their time there alone. Foreign and missing: NotFound. */
export async function getPersonSchedule(
  actor: SchoolReader,
  schoolId: string,
  personId: string,
): Promise<ScheduleOverview> {
  const at = moment();
  return withActor(actor, async (tx) => {
    const scope = { schoolId, personIds: [personId] };
    const people = await readPeople(tx, scope, ownRecords(actor), { revisions: true, materials: 'school' });
    if (people.records.length === 0) throw new NotFound();
    return overviewOf(
      {
        scope: 'person',
        ...people,
        school: await loadSchool(tx, schoolId),
        programmes: await readProgrammes(tx, people.records, at.day),
        calendar: await readCalendar(tx, schoolId, at.day),
        unseen: await readUnseen(tx, actor, people, [personId, schoolId], at),
        audience: audienceOf(actor),
      },
      at,
    );
  });
}

/** One's own schedule over all schools, with the joining links. */
export async function getOwnSchedule(actor: SelfActor): Promise<ScheduleOverview> {
  const at = moment();
  return withActor(actor, async (tx) => {
    const own = { personIds: [actor.personId] };
    const people = await readPeople(tx, own, own, {
      revisions: true,
      joinLinks: true,
      materials: 'attendees',
    });
    const [latest] = relevantRecords(people.records, at.day);
    if (latest === undefined) throw new NotFound();
    return overviewOf(
      {
        scope: 'person',
        ...people,
        school: await loadSchool(tx, latest.schoolId),
        programmes: await readProgrammes(tx, people.records, at.day),
        calendar: await readCalendar(tx, latest.schoolId, at.day),
        unseen: await readUnseen(tx, actor, people, [actor.personId], at),
        audience: 'self',
      },
      at,
    );
  });
}

/** The schedule of an ECT whom the mentor mentors today. Anybody else: NotFound. */
export async function getMenteeSchedule(actor: SelfActor, personId: string): Promise<ScheduleOverview> {
  const at = moment();
  return withActor(actor, async (tx) => {
    const { record, events } = await readMentee(tx, actor, personId, at.day);
    const people = { records: [record], events };
    return overviewOf(
      {
        scope: 'person',
        ...people,
        school: await loadSchool(tx, record.schoolId),
        programmes: await readProgrammes(tx, [record], at.day),
        calendar: await readCalendar(tx, record.schoolId, at.day),
        unseen: await readUnseen(tx, actor, people, [personId], at),
        audience: 'self',
      },
      at,
    );
  });
}
