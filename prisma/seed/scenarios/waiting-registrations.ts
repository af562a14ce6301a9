import { addDays } from '@/lib/dates/iso-date';
import { intakeOf } from '../calendar';
import type { Demonstration } from '../rows';
import { addMentorship, addTeacher, type Teacher, type TeacherPlan } from '../teachers';
import type { SchoolKey } from './schools';

/** Registrations that wait for somebody: whom, the state says. */
export function addWaitingRegistrations(demonstration: Demonstration): void {
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
