import { addDays, addMonths } from '@/lib/dates/iso-date';
import { intakeOf } from '../calendar';
import type { Demonstration } from '../rows';
import { addMentorship, addTeacher, type Teacher, type TeacherPlan } from '../teachers';
import type { SchoolKey } from './schools';

/** Every status of an ECT and of a mentor that the larger schools do not already show. */
export function addStatuses(demonstration: Demonstration): void {
  addEctStatuses(demonstration);
  addMentorStatuses(demonstration);
  addUnusualNames(demonstration);
}

function addEctStatuses(demonstration: Demonstration): void {
  const { today, year } = demonstration;
  const lastSeptember = `${year - 1}-09-01`;
  const twoYears = `${year - 2}-09-01`;
  const withMentor = (plan: Omit<TeacherPlan, 'role'>, mentorName: string) => {
    const ect = addTeacher(demonstration, { ...plan, role: 'ect' });
    const mentor = addTeacher(demonstration, {
      key: `${plan.key}-mentor`,
      name: mentorName,
      role: 'mentor',
      school: plan.school,
      startsOn: plan.startsOn,
    });
    addMentorship(demonstration, ect, mentor);
  };

  addTeacher(demonstration, {
    key: 'exempt',
    name: 'Rhiannon Dewfold',
    role: 'ect',
    school: 'copperbeck',
    startsOn: lastSeptember,
    training: 'none',
    induction: { outcome: 'exempt' },
  });
  withMentor(
    {
      key: 'passed',
      name: 'Solomon Greywether',
      school: 'copperbeck',
      startsOn: twoYears,
      training: { endsOn: `${year}-07-20`, outcome: 'completed' },
      induction: { outcome: 'passed', completedOn: `${year}-07-18` },
    },
    'Petronella Lockhollow',
  );
  withMentor(
    {
      key: 'failed',
      name: 'Lavinia Coldbrook',
      school: 'ravelstone',
      startsOn: twoYears,
      training: { endsOn: `${year}-07-20`, outcome: 'completed' },
      induction: { outcome: 'failed', completedOn: `${year}-07-18` },
    },
    'Florizel Underbarrow',
  );
  withMentor(
    {
      key: 'school-led',
      name: 'Ptolemy Ashwicket',
      school: 'ravelstone',
      startsOn: lastSeptember,
      training: 'school-led',
    },
    'Venetia Burrowmoor',
  );
  withMentor(
    {
      key: 'trn-missing',
      name: 'Anwen Skylarkfield',
      school: 'puddlecombe',
      startsOn: `${year}-09-01`,
      trnMissing: true,
      facts: { induction_recorded: 'waiting', eligible_for_funding: 'waiting' },
    },
    'Hilary Ottercombe',
  );
  withMentor(
    {
      key: 'induction-not-recorded',
      name: 'Casimir Loamgate',
      school: 'thornapple',
      startsOn: addDays(today, -70),
      facts: { induction_recorded: 'waiting', eligible_for_funding: 'waiting', started_training: 'waiting' },
      induction: { outcome: 'required_to_complete' },
    },
    'Ffion Rosethorn',
  );
  withMentor(
    {
      key: 'late-joiner',
      name: 'Damaris Wheatlock',
      school: 'fennimore',
      startsOn: lastSeptember,
      group: addMonths(lastSeptember, 4),
    },
    'Leander Coppergate',
  );

  withMentor(
    {
      key: 'training-completed',
      name: 'Jolyon Evermeadow',
      school: 'ravelstone',
      startsOn: twoYears,
      training: { endsOn: `${year}-07-20`, outcome: 'completed' },
      induction: { outcome: 'in_progress' },
    },
    'Kerenza Softbrook',
  );

  // Completed induction on a reduced schedule, and now mentors an ECT of the same school.
  const cosmo = addTeacher(demonstration, {
    key: 'cosmo-ect',
    name: 'Cosmo Fairwinter',
    account: 'mentor-who-was-ect',
    role: 'ect',
    school: 'ravelstone',
    startsOn: twoYears,
    pace: 'reduced',
    endsOn: `${year - 1}-11-30`,
    training: { endsOn: `${year - 1}-11-30`, outcome: 'completed' },
    induction: { outcome: 'passed', completedOn: `${year - 1}-11-25` },
  });
  const earlier = addTeacher(demonstration, {
    key: 'cosmo-former-mentor',
    name: 'Bathsheba Rainmoor',
    role: 'mentor',
    school: 'ravelstone',
    startsOn: twoYears,
    endsOn: `${year}-07-31`,
  });
  const cosmoAsMentor = addTeacher(demonstration, {
    key: 'cosmo-mentor',
    name: cosmo.name,
    samePerson: cosmo,
    role: 'mentor',
    school: 'ravelstone',
    startsOn: `${year}-01-04`,
  });
  const mentee = addTeacher(demonstration, {
    key: 'cosmo-mentee',
    name: 'Aurelian Mistlemoor',
    role: 'ect',
    school: 'ravelstone',
    startsOn: lastSeptember,
  });
  addMentorship(demonstration, cosmo, earlier);
  addMentorship(demonstration, mentee, cosmoAsMentor);
  addWaitingRegistrations(demonstration);
}

/** Registrations that wait for somebody: whom, the state says. */
function addWaitingRegistrations(demonstration: Demonstration): void {
  const { today } = demonstration;
  const unformed = { enrolment_form_returned: null, canvas_active: null };
  const unconfirmed = {
    ...unformed,
    partnership_confirmed: 'waiting',
    teacher_record_matched: null,
  } as const;
  const plans: [key: string, name: string, SchoolKey, Partial<TeacherPlan>][] = [
    [
      'registration-received',
      'Halcyon Redthorn',
      'windlestraw',
      { registration: ['received', 1], facts: unformed },
    ],
    [
      'registration-checking',
      'Ysolde Furzebrook',
      'windlestraw',
      { registration: ['checking', 6], facts: unformed },
    ],
    [
      'registration-waiting',
      'Bertram Cloudesley-Fen',
      'windlestraw',
      { registration: ['waiting_for_school', 16], trnMissing: true, facts: unformed },
    ],
    [
      'registration-not-eligible',
      'Thessaly Goldcrest',
      'lantern',
      { registration: ['not_eligible', 11], facts: { ...unformed, eligible_for_funding: 'not_needed' } },
    ],
    ['registration-withdrawn', 'Corin Mallowdown', 'lantern', { registration: ['withdrawn', 9] }],
    [
      'form-outstanding',
      'Isidora Puddifoot-Lane',
      'lantern',
      { registration: ['accepted', 48], facts: { enrolment_form_returned: 'waiting', canvas_active: null } },
    ],
    [
      'awaiting-confirmation',
      'Wystan Bramblecote',
      'windlestraw',
      { registration: 'none', partner: null, facts: unconfirmed },
    ],
  ];
  const mentors = new Map<SchoolKey, Teacher>();
  for (const [school, name] of [
    ['windlestraw', 'Gwenllian Oxlipfield'],
    ['lantern', 'Hesketh Teaselwood'],
  ] as const) {
    const startsOn = `${demonstration.year - 1}-09-01`;
    mentors.set(
      school,
      addTeacher(demonstration, { key: `registrations-${school}`, name, role: 'mentor', school, startsOn }),
    );
  }
  for (const [key, name, school, more] of plans) {
    const at = { school, startsOn: addDays(today, -14), group: null, intake: intakeOf(addDays(today, -14)) };
    const ect = addTeacher(demonstration, {
      ...at,
      key,
      name,
      role: 'ect',
      induction: { outcome: 'required_to_complete' },
      ...more,
    });
    const mentor = mentors.get(school);
    if (mentor !== undefined) addMentorship(demonstration, ect, mentor);
  }
}

function addMentorStatuses(demonstration: Demonstration): void {
  const { today, year } = demonstration;
  const startsOn = `${year - 1}-09-01`;
  const mentor = { role: 'mentor', startsOn } as const;
  const ended = addDays(today, -50);
  const paused = addTeacher(demonstration, {
    ...mentor,
    key: 'mentor-paused',
    name: 'Evadne Harrowgate-Pine',
    school: 'thornapple',
    training: { endsOn: ended, outcome: 'deferred', reason: 'long-term-sickness' },
  });
  const withdrawn = addTeacher(demonstration, {
    ...mentor,
    key: 'mentor-withdrawn',
    name: 'Fitzgerald Amberley-Wood',
    school: 'thornapple',
    training: { endsOn: ended, outcome: 'withdrawn', reason: 'mentor-no-longer-being-mentor' },
  });
  const unfinished = addTeacher(demonstration, {
    ...mentor,
    key: 'mentor-unfinished',
    name: 'Griselda Thornquist',
    school: 'thornapple',
    training: { endsOn: ended, outcome: null },
  });
  const trained = addTeacher(demonstration, {
    ...mentor,
    key: 'mentor-completed',
    name: 'Humphrey Larchwood',
    school: 'thornapple',
    training: { endsOn: `${year}-07-15`, outcome: 'completed' },
  });
  for (const [ordinal, [name, by]] of (
    [
      ['Jemima Elderfold', paused],
      ['Kester Dovecombe', unfinished],
      ['Lettice Brambling', trained],
    ] as const
  ).entries()) {
    const ect = addTeacher(demonstration, {
      key: `thornapple-ect-${ordinal}`,
      name,
      role: 'ect',
      school: 'thornapple',
      startsOn,
    });
    addMentorship(demonstration, ect, by);
  }
  const former = addTeacher(demonstration, {
    key: 'former-mentee',
    name: 'Mordecai Stillwater',
    role: 'ect',
    school: 'thornapple',
    startsOn,
    endsOn: ended,
  });
  addMentorship(demonstration, former, withdrawn);

  addTeacher(demonstration, {
    ...mentor,
    key: 'mentor-not-mentoring',
    name: 'Nicolette Wrenbury',
    school: 'windlestraw',
  });
  addTeacher(demonstration, {
    ...mentor,
    key: 'mentor-joining',
    name: 'Oswin Tarragon',
    school: 'windlestraw',
    startsOn: addDays(today, 14),
    group: null,
  });
  addTeacher(demonstration, {
    ...mentor,
    key: 'mentor-leaving',
    name: 'Prudence Winterhaven',
    school: 'windlestraw',
    endsOn: addDays(today, 45),
    leavingReportedOn: addDays(today, -3),
  });
  addTeacher(demonstration, {
    ...mentor,
    key: 'mentor-left',
    name: 'Quentin Hazelrigg',
    school: 'windlestraw',
    endsOn: addDays(today, -60),
  });
  addTeacher(demonstration, {
    ...mentor,
    key: 'mentor-trn-missing',
    name: 'Rowena Silverbeck',
    school: 'puddlecombe',
    trnMissing: true,
    group: null,
    registration: ['waiting_for_school', 20],
  });
  addTeacher(demonstration, {
    ...mentor,
    key: 'mentor-materials-only',
    name: 'Sylvester Thornbrake',
    school: 'puddlecombe',
    training: 'none',
  });
}

/** Names that break layouts: long, of one word, from right to left, in other letters. */
function addUnusualNames(demonstration: Demonstration): void {
  const startsOn = `${demonstration.year - 1}-09-01`;
  const names = {
    'name-long': 'Maximiliana Persephone Bartholomew-Featherstonehaugh van der Lindenhove',
    'name-one-word': 'Zenobia',
    'name-arabic': 'نورهان بستان الياسمين',
    'name-greek': 'Ανθή Θαλασσόβραχου',
    'name-accents': 'Sébastien O’Brýnmôr-Łąkowski',
  };
  const mentor = addTeacher(demonstration, {
    key: 'names-mentor',
    name: names['name-accents'],
    role: 'mentor',
    school: 'candlemakers',
    startsOn,
  });
  for (const key of ['name-long', 'name-one-word', 'name-arabic', 'name-greek'] as const) {
    const ect = addTeacher(demonstration, {
      key,
      name: names[key],
      role: 'ect',
      school: 'candlemakers',
      startsOn,
    });
    addMentorship(demonstration, ect, mentor);
  }
}
