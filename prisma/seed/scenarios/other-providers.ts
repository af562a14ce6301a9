import type { Demonstration } from '../rows';
import { addMentorship, addTeacher } from '../teachers';

/** People at the partnership's schools whom somebody else trains: its staff learn name, role and lead provider. */
export function addOtherProviders(demonstration: Demonstration): void {
  addUcl(demonstration);
  addBellwether(demonstration);
}

/** UCL has nobody and nothing here: its people are on the school's list and have no schedule. */
function addUcl(demonstration: Demonstration): void {
  const { year } = demonstration;
  const ucl = {
    school: 'larkspur',
    provider: 'ucl',
    partner: 'pennywell',
    group: null,
    registration: 'none',
  } as const;
  const lyra = addTeacher(demonstration, {
    ...ucl,
    key: 'lyra',
    name: 'Lyra Penhollow',
    account: 'ect-with-ucl',
    role: 'ect',
    startsOn: `${year - 1}-09-01`,
  });
  const newest = addTeacher(demonstration, {
    ...ucl,
    key: 'ucl-newest',
    name: 'Meriadoc Sandpiper',
    role: 'ect',
    startsOn: `${year}-09-01`,
  });
  const mentor = addTeacher(demonstration, {
    ...ucl,
    key: 'ucl-mentor',
    name: 'Nell Quartzwood',
    role: 'mentor',
    startsOn: `${year - 1}-09-01`,
  });
  addMentorship(demonstration, lyra, mentor);
  addMentorship(demonstration, newest, mentor);
}

/** One ECT of a school is with the second lead provider, her mentor with the first. */
function addBellwether(demonstration: Demonstration): void {
  const at = { school: 'copperbeck', startsOn: `${demonstration.year - 1}-09-01` } as const;
  const ect = addTeacher(demonstration, {
    ...at,
    key: 'bellwether-ect',
    name: 'Philomena Starlingford',
    role: 'ect',
    provider: 'bellwether',
    partner: 'pennywell',
    group: null,
  });
  const mentor = addTeacher(demonstration, {
    ...at,
    key: 'bellwether-ect-mentor',
    name: 'Rollo Winterbourne-Hay',
    role: 'mentor',
  });
  addMentorship(demonstration, ect, mentor);
}
