import { addDays } from '@/lib/dates/iso-date';
import type { Demonstration } from '../rows';
import { addMentorship, addTeacher } from '../teachers';

/** Two people who are in the records twice: typed in twice at one school, and registered anew after a move. */
export function addDuplicates(demonstration: Demonstration): void {
  const startsOn = `${demonstration.year}-09-01`;
  const mentor = addTeacher(demonstration, {
    key: 'duplicate-mentor',
    name: 'Rosamund Thistledown-Vane',
    role: 'mentor',
    school: 'windlestraw',
    startsOn: `${demonstration.year - 1}-09-01`,
  });
  const first = addTeacher(demonstration, {
    key: 'duplicate-first',
    name: 'Peregrine Saltmarsh',
    role: 'ect',
    school: 'windlestraw',
    startsOn,
  });
  addTeacher(demonstration, {
    key: 'duplicate-second',
    name: 'Peregrin Saltmarsh',
    role: 'ect',
    school: 'windlestraw',
    startsOn: addDays(startsOn, 3),
    trnMissing: true,
  });
  addMentorship(demonstration, first, mentor);
  const before = addTeacher(demonstration, {
    key: 'duplicate-before-move',
    name: 'Clementine Oakapple',
    role: 'ect',
    school: 'lantern',
    startsOn: `${demonstration.year - 1}-09-01`,
    endsOn: `${demonstration.year}-07-31`,
  });
  addTeacher(demonstration, {
    key: 'duplicate-after-move',
    name: before.name,
    role: 'ect',
    school: 'windlestraw',
    startsOn,
    intake: before.intake,
    trnMissing: true,
  });
}
