import { addDays } from '@/lib/dates/iso-date';
import type { Demonstration } from '../rows';
import { addMentorship, addTeacher } from '../teachers';
import { lastDayOf } from './schools';

/** Primary schools where one person does several things, and a school that closed. */
export function addSmallSchools(demonstration: Demonstration): void {
  addPocketwood(demonstration);
  addToadflax(demonstration);
  addWickermoor(demonstration);
  addHollowfern(demonstration);
}

/** The headteacher mentors the only ECT. */
function addPocketwood(demonstration: Demonstration): void {
  const startsOn = `${demonstration.year - 1}-09-01`;
  const gideon = addTeacher(demonstration, {
    key: 'gideon',
    name: 'Gideon Marshlight',
    account: 'headteacher-and-mentor',
    role: 'mentor',
    school: 'pocketwood',
    startsOn,
  });
  const only = addTeacher(demonstration, {
    key: 'pocketwood-ect',
    name: 'Briony Tanglemere',
    role: 'ect',
    school: 'pocketwood',
    startsOn,
  });
  addMentorship(demonstration, only, gideon);
}

/** The induction tutor mentors three. */
function addToadflax(demonstration: Demonstration): void {
  const startsOn = `${demonstration.year - 1}-09-01`;
  const ottoline = addTeacher(demonstration, {
    key: 'ottoline',
    name: 'Ottoline Swiftwater',
    account: 'induction-tutor-and-mentor',
    role: 'mentor',
    school: 'toadflax',
    startsOn,
  });
  for (const [ordinal, name] of ['Caradoc Plumstone', 'Delyth Honeyford', 'Etienne Wolfgrove'].entries()) {
    const ect = addTeacher(demonstration, {
      key: `toadflax-ect-${ordinal}`,
      name,
      role: 'ect',
      school: 'toadflax',
      startsOn,
    });
    addMentorship(demonstration, ect, ottoline);
  }
}

/** Will close at the end of the academic year; its headteacher has roles elsewhere as well. */
function addWickermoor(demonstration: Demonstration): void {
  const startsOn = `${demonstration.year - 1}-09-01`;
  const juniper = addTeacher(demonstration, {
    key: 'juniper',
    name: 'Juniper Valehurst',
    account: 'several-roles',
    role: 'mentor',
    school: 'wickermoor',
    startsOn,
  });
  const ect = addTeacher(demonstration, {
    key: 'wickermoor-ect',
    name: 'Odhran Flintcombe',
    role: 'ect',
    school: 'wickermoor',
    startsOn,
  });
  addMentorship(demonstration, ect, juniper);
}

/** Closed a year ago; its ECT and mentor went on at the school into which it merged. */
function addHollowfern(demonstration: Demonstration): void {
  const startsOn = `${demonstration.year - 2}-09-01`;
  const closed = lastDayOf('hollowfern', demonstration.year) ?? demonstration.today;
  const names = { ect: 'Nerys Bellweather-Croft', mentor: 'Auguste Penrhyddle' };
  const [ectBefore, mentorBefore] = (['ect', 'mentor'] as const).map((role) =>
    addTeacher(demonstration, {
      key: `hollowfern-${role}`,
      name: names[role],
      role,
      school: 'hollowfern',
      startsOn,
      endsOn: closed,
    }),
  );
  const [ectAfter, mentorAfter] = [ectBefore, mentorBefore].map((before) =>
    before === undefined
      ? undefined
      : addTeacher(demonstration, {
          key: `puddlecombe-${before.role}`,
          name: before.name,
          samePerson: before,
          role: before.role,
          school: 'puddlecombe',
          startsOn: addDays(closed, 1),
          intake: before.intake,
          pace: 'extended',
        }),
  );
  if (ectBefore && mentorBefore) addMentorship(demonstration, ectBefore, mentorBefore);
  if (ectAfter && mentorAfter) addMentorship(demonstration, ectAfter, mentorAfter);
}
