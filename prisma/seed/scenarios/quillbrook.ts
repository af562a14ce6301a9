import { addDays } from '@/lib/dates/iso-date';
import { type Demonstration, idOf } from '../rows';
import { addMentorship, addTeacher } from '../teachers';

/**
 * The school of most personas: an ECT and mentor with full schedules, one whose training is paused, one without a
 * mentor, one whom the provider has withdrawn, one leaving, one joining, and a mentor who works at two schools.
 */
export function addQuillbrook(demonstration: Demonstration): void {
  const { today, year } = demonstration;
  const lastSeptember = `${year - 1}-09-01`;
  const at = { school: 'quillbrook' } as const;
  const mentor = { ...at, role: 'mentor', startsOn: lastSeptember } as const;
  const ect = { ...at, role: 'ect', startsOn: lastSeptember } as const;

  const magnus = addTeacher(demonstration, {
    ...mentor,
    key: 'magnus',
    name: 'Magnus Hollybush',
    account: 'mentor',
    subject: 'English',
  });
  const elowen = addTeacher(demonstration, {
    ...ect,
    key: 'elowen',
    name: 'Elowen Brightwater',
    account: 'ect',
    subject: 'English',
  });
  const tobias = addTeacher(demonstration, {
    ...ect,
    key: 'tobias',
    name: 'Tobias Fernwhistle',
    startsOn: `${year}-09-01`,
    subject: 'Drama',
  });
  addMentorship(demonstration, elowen, magnus);
  addMentorship(demonstration, tobias, magnus);

  const hester = addTeacher(demonstration, {
    ...mentor,
    key: 'hester',
    name: 'Hester Copperlake',
    subject: 'Mathematics',
  });
  const jonquil = addTeacher(demonstration, {
    ...ect,
    key: 'jonquil',
    name: 'Jonquil Farrowdale',
    account: 'ect-paused',
    subject: 'Mathematics',
    training: { endsOn: addDays(today, -40), outcome: 'deferred', reason: 'parental-leave' },
  });
  addMentorship(demonstration, jonquil, hester);
  demonstration.add('absence', {
    id: absenceId,
    schoolPeriodId: jonquil.periodId,
    startsOn: addDays(today, -39),
    expectedReturnOn: addDays(today, 120),
    endsOn: null,
  });
  demonstration.add('absence_reason', {
    absenceId,
    reason: 'parental-leave',
    notes: 'Will let us know about keeping-in-touch days.',
  });

  const barnabas = addTeacher(demonstration, {
    ...mentor,
    key: 'barnabas',
    name: 'Barnabas Tollgate',
    endsOn: addDays(today, -10),
    leavingReportedOn: addDays(today, -38),
  });
  const wilhelmina = addTeacher(demonstration, {
    ...ect,
    key: 'wilhelmina',
    name: 'Wilhelmina Oxbrook',
    subject: 'History',
  });
  addMentorship(demonstration, wilhelmina, barnabas);

  const auberon = addTeacher(demonstration, {
    ...ect,
    key: 'auberon',
    name: 'Auberon Sedgeley-Moss',
    training: { endsOn: addDays(today, -25), outcome: 'withdrawn', reason: 'other' },
  });
  addMentorship(demonstration, auberon, hester);

  const clemency = addTeacher(demonstration, {
    ...ect,
    key: 'clemency',
    name: 'Clemency Rookmoor',
    endsOn: addDays(today, 30),
    leavingReportedOn: addDays(today, -5),
  });
  addMentorship(demonstration, clemency, hester);

  const marguerite = addTeacher(demonstration, {
    ...mentor,
    key: 'marguerite',
    name: 'Marguerite Ashgrove',
    account: 'mentor-at-two-schools',
  });
  const joining = addTeacher(demonstration, {
    ...ect,
    key: 'joining-quillbrook',
    name: 'Evander Saltmarsh',
    startsOn: addDays(today, 21),
    subject: 'Physics',
  });
  addMentorship(demonstration, joining, marguerite);

  const elsewhere = addTeacher(demonstration, {
    key: 'marguerite-fennimore',
    name: marguerite.name,
    samePerson: marguerite,
    role: 'mentor',
    school: 'fennimore',
    startsOn: `${year - 1}-11-01`,
    training: 'none',
  });
  const mentee = addTeacher(demonstration, {
    key: 'fennimore-mentee',
    name: 'Sunniva Marlpool',
    role: 'ect',
    school: 'fennimore',
    startsOn: lastSeptember,
  });
  addMentorship(demonstration, mentee, elsewhere);
}

const absenceId = idOf('absence of jonquil');
