import { addDays } from '@/lib/dates/iso-date';
import type { Demonstration } from '../rows';
import { addMentorship, addTeacher } from '../teachers';

/** Four primary schools that share an induction tutor: a first-year ECT, one not placed, one who moved between them. */
export function addTrust(demonstration: Demonstration): void {
  const { today, year } = demonstration;
  const lastSeptember = `${year - 1}-09-01`;

  const florian = addTeacher(demonstration, {
    key: 'florian',
    name: 'Florian Oakhanger',
    account: 'ect-first-year',
    role: 'ect',
    school: 'marmalade',
    startsOn: `${year}-09-01`,
  });
  const florianMentor = addTeacher(demonstration, {
    key: 'florian-mentor',
    name: 'Isolde Barleycombe',
    role: 'mentor',
    school: 'marmalade',
    startsOn: `${year}-09-01`,
  });
  addMentorship(demonstration, florian, florianMentor);

  const sorrel = addTeacher(demonstration, {
    key: 'sorrel',
    name: 'Sorrel Winterbrook',
    account: 'ect-not-placed',
    role: 'ect',
    school: 'thimble',
    startsOn: `${year}-09-01`,
    group: null,
    registration: ['accepted', 12],
  });
  const sorrelMentor = addTeacher(demonstration, {
    key: 'sorrel-mentor',
    name: 'Hartley Pewterfold',
    role: 'mentor',
    school: 'thimble',
    startsOn: lastSeptember,
    group: null,
    registration: ['accepted', 12],
    facts: { enrolment_form_returned: null, canvas_active: null },
  });
  addMentorship(demonstration, sorrel, sorrelMentor);

  // Moved within the trust in the middle of training: each school sees its own part.
  const moved = addDays(`${year}-01-01`, 4);
  const before = addTeacher(demonstration, {
    key: 'mover-before',
    name: 'Linnet Gallowglass',
    role: 'ect',
    school: 'bramblewick',
    startsOn: lastSeptember,
    endsOn: addDays(moved, -1),
    leavingReportedOn: addDays(moved, -30),
  });
  const after = addTeacher(demonstration, {
    key: 'mover-after',
    name: before.name,
    samePerson: before,
    role: 'ect',
    school: 'kettlestone',
    startsOn: moved,
    intake: before.intake,
  });
  const firstMentor = addTeacher(demonstration, {
    key: 'mover-first-mentor',
    name: 'Dorothea Millrace',
    role: 'mentor',
    school: 'bramblewick',
    startsOn: lastSeptember,
  });
  const secondMentor = addTeacher(demonstration, {
    key: 'mover-second-mentor',
    name: 'Ignatius Pearwood',
    role: 'mentor',
    school: 'kettlestone',
    startsOn: moved,
    pace: 'replacement',
  });
  addMentorship(demonstration, before, firstMentor);
  addMentorship(demonstration, after, secondMentor);

  // Imported a moment ago: nothing but the name has been heard.
  addTeacher(demonstration, {
    key: 'not-heard-yet',
    name: 'Merryn Saxifrage-Lowe',
    role: 'ect',
    school: 'kettlestone',
    startsOn: addDays(today, 35),
    group: null,
    registration: ['received', 2],
    facts: {
      registered_with_dfe: null,
      partnership_confirmed: null,
      teacher_record_matched: null,
      induction_recorded: null,
      eligible_for_funding: null,
      enrolment_form_returned: null,
      canvas_active: null,
    },
    induction: null,
  });
}
