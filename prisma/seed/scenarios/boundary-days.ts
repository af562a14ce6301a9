import { addDays } from '@/lib/dates/iso-date';
import type { Demonstration } from '../rows';
import { addMentorship, addTeacher } from '../teachers';

/** People for whom today, yesterday or tomorrow is a first or a last day. */
export function addBoundaryDays(demonstration: Demonstration): void {
  const { today, year } = demonstration;
  const yesterday = addDays(today, -1);
  const tomorrow = addDays(today, 1);
  const startsOn = `${year - 1}-09-01`;
  const at = { school: 'fennimore' } as const;

  const mentor = addTeacher(demonstration, {
    ...at,
    key: 'boundary-mentor',
    name: 'Apollonia Frostgate',
    role: 'mentor',
    startsOn,
  });
  const successor = addTeacher(demonstration, {
    ...at,
    key: 'boundary-successor',
    name: 'Benedick Tidewell',
    role: 'mentor',
    startsOn: today,
    pace: 'replacement',
  });
  const startsToday = addTeacher(demonstration, {
    ...at,
    key: 'starts-today',
    name: 'Celestine Dawnford',
    role: 'ect',
    startsOn: today,
    group: null,
    registration: ['accepted', 5],
  });
  const leavesToday = addTeacher(demonstration, {
    ...at,
    key: 'leaves-today',
    name: 'Dashiell Eveningmoor',
    role: 'ect',
    startsOn,
    endsOn: today,
    leavingReportedOn: addDays(today, -20),
  });
  const leftYesterday = addTeacher(demonstration, {
    ...at,
    key: 'left-yesterday',
    name: 'Euphemia Yestergrove',
    role: 'ect',
    startsOn,
    endsOn: yesterday,
  });
  const startsTomorrow = addTeacher(demonstration, {
    ...at,
    key: 'starts-tomorrow',
    name: 'Ferdinand Morrowfield',
    role: 'ect',
    startsOn: tomorrow,
    group: null,
    registration: ['accepted', 5],
  });
  addMentorship(demonstration, startsToday, mentor);
  addMentorship(demonstration, leavesToday, mentor);
  addMentorship(demonstration, leftYesterday, mentor);
  addMentorship(demonstration, startsTomorrow, mentor);

  // One mentorship ended yesterday, the next begins today.
  const handedOver = addTeacher(demonstration, {
    ...at,
    key: 'mentor-changes-today',
    name: 'Guinevere Handfold',
    role: 'ect',
    startsOn,
  });
  addMentorship(demonstration, handedOver, mentor, startsOn, yesterday);
  addMentorship(demonstration, handedOver, successor, today, null);

  // Nobody today, somebody from next week on.
  const planned = addTeacher(demonstration, {
    ...at,
    key: 'mentor-planned',
    name: 'Iolanthe Nextfield',
    role: 'ect',
    startsOn,
  });
  addMentorship(demonstration, planned, successor, addDays(today, 7), null);

  // Without a mentor since yesterday.
  const alone = addTeacher(demonstration, {
    ...at,
    key: 'mentor-ended-yesterday',
    name: 'Horatio Lonebeck',
    role: 'ect',
    startsOn,
  });
  addMentorship(demonstration, alone, mentor, startsOn, yesterday);
}
