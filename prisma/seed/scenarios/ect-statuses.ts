import { addDays, addMonths } from '@/lib/dates/iso-date';
import type { Demonstration } from '../rows';
import { addMentorship, addTeacher, type TeacherPlan } from '../teachers';

/** Every status of an ECT that the larger schools do not already show. */
export function addEctStatuses(demonstration: Demonstration): void {
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
}
