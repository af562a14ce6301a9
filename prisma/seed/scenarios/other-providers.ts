import type { Demonstration } from '../rows';
import { addMentorship, addTeacher } from '../teachers';

/** One school whose newest people are trained by UCL itself: no schedule here, and no record for STEP's staff. */
export function addOtherProviders(demonstration: Demonstration): void {
  const { year } = demonstration;
  const ucl = { school: 'larkspur', provider: 'ucl', partner: null, group: null } as const;
  const lyra = addTeacher(demonstration, {
    ...ucl,
    key: 'lyra',
    name: 'Lyra Penhollow',
    account: 'ect-with-ucl',
    role: 'ect',
    startsOn: `${year - 1}-09-01`,
    registration: ['accepted', 200],
  });
  const newest = addTeacher(demonstration, {
    ...ucl,
    key: 'ucl-newest',
    name: 'Meriadoc Sandpiper',
    role: 'ect',
    startsOn: `${year}-09-01`,
    registration: ['accepted', 30],
  });
  const mentor = addTeacher(demonstration, {
    ...ucl,
    key: 'ucl-mentor',
    name: 'Nell Quartzwood',
    role: 'mentor',
    startsOn: `${year - 1}-09-01`,
    registration: ['accepted', 200],
  });
  addMentorship(demonstration, lyra, mentor);
  addMentorship(demonstration, newest, mentor);
}
