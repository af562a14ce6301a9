import { type Allowed, type Attempt, both, change, check, copy, copyWhere, day, exclusion } from './attempt';

const endsBeforeStart = { starts_on: day(-40), ends_on: day(-41) };

export const periodAttempts: Attempt[] = [
  {
    rule: 'membership_ends_after_start',
    code: check,
    how: 'a membership that ends the day before it starts',
    sql: (w) =>
      `update membership set starts_on = '${day(-40)}', ends_on = '${day(-41)}' where user_id = '${w.tutor.userId}'`,
  },
  {
    rule: 'partnership_ends_after_start',
    code: check,
    how: 'a partnership that ends the day before it starts',
    sql: (w) =>
      `update partnership set starts_on = '${day(-40)}', ends_on = '${day(-41)}' where school_id = '${w.school.id}'`,
  },
  {
    rule: 'school_urn_ends_after_start',
    code: check,
    how: 'a URN that ends the day before it starts',
    sql: (w) =>
      `update school_urn set starts_on = '${day(-40)}', ends_on = '${day(-41)}' where urn = ${w.school.urn}`,
  },
  {
    rule: 'school_period_ends_after_start',
    code: check,
    how: 'a school period that ends the day before it starts',
    sql: (w) => change('school_period', w.ect.period, endsBeforeStart),
  },
  {
    rule: 'training_period_ends_after_start',
    code: check,
    how: 'training that ends the day before it starts',
    sql: (w) => change('training_period', w.ect.training, endsBeforeStart),
  },
  {
    rule: 'mentorship_ends_after_start',
    code: check,
    how: 'a mentorship that ends the day before it starts',
    sql: (w) => change('mentorship', w.ect.mentorship, endsBeforeStart),
  },
  {
    rule: 'group_membership_ends_after_start',
    code: check,
    how: 'a time in a group that ends the day before it starts',
    sql: (w) =>
      `update group_membership set starts_on = '${day(-40)}', ends_on = '${day(-41)}' where group_id = '${w.group.id}'`,
  },
  {
    rule: 'absence_ends_after_start',
    code: check,
    how: 'an absence that ends the day before it starts',
    sql: (w) => change('absence', w.absence, endsBeforeStart),
  },
  {
    rule: 'induction_completed_after_start',
    code: check,
    how: 'an induction completed the day before it started',
    sql: (w) =>
      `update induction set started_on = '${day(-40)}', completed_on = '${day(-41)}' where person_id = '${w.ect.person.id}'`,
  },
  {
    rule: 'event_ends_after_start',
    code: check,
    how: 'an event without any length',
    sql: (w) => `update event set ends_at = starts_at where id = '${w.event.id}'`,
  },
  {
    rule: 'membership_no_overlap',
    code: exclusion,
    how: 'the same role twice at one school',
    sql: (w) => copyWhere('membership', `user_id = '${w.tutor.userId}'`, { id: crypto.randomUUID() }),
  },
  {
    rule: 'school_period_ect_at_one_school',
    code: exclusion,
    how: 'an ECT at two schools on one day',
    sql: (w) =>
      both(
        change('school_period', w.gone.period, { ends_on: day(-20) }),
        copy('school_period', w.gone.period, {
          school_id: w.elsewhere.school.id,
          starts_on: day(-20),
          ends_on: null,
        }),
      ),
  },
  {
    rule: 'school_period_mentor_once_per_school',
    code: exclusion,
    how: 'a mentor twice at one school',
    sql: (w) => copy('school_period', w.mentor.period, { starts_on: day(0) }),
  },
  {
    rule: 'training_period_no_overlap',
    code: exclusion,
    how: 'two trainings on one day',
    sql: (w) =>
      copy('training_period', w.paused.training, { starts_on: day(-10), ends_on: null, outcome: null }),
  },
  {
    rule: 'mentorship_one_mentor_at_a_time',
    code: exclusion,
    how: 'two mentors on one day',
    sql: (w) =>
      both(
        change('mentorship', w.ect.mentorship, { ends_on: day(5) }),
        copy('mentorship', w.ect.mentorship, {
          mentor_period_id: w.secondMentor.period.id,
          starts_on: day(5),
          ends_on: null,
        }),
      ),
  },
  {
    rule: 'group_membership_no_overlap',
    code: exclusion,
    how: 'two groups on one day',
    sql: (w) =>
      copyWhere('group_membership', `group_id = '${w.group.id}'`, {
        id: crypto.randomUUID(),
        group_id: w.elsewhere.group.id,
      }),
  },
  {
    rule: 'absence_no_overlap',
    code: exclusion,
    how: 'two absences on one day',
    sql: (w) => copy('absence', w.absence, { starts_on: day(-10), ends_on: day(-5) }),
  },
];

export const allowedPeriods: Allowed[] = [
  {
    how: 'a period of one day',
    sql: (w) =>
      both(
        `delete from registration where school_period_id = '${w.gone.period.id}'`,
        `delete from training_period where school_period_id = '${w.gone.period.id}'`,
        change('school_period', w.gone.period, { starts_on: day(-40), ends_on: day(-40) }),
      ),
  },
  {
    how: 'an ECT who starts at the next school the day after the last day at the one before',
    sql: (w) =>
      copy('school_period', w.gone.period, {
        school_id: w.elsewhere.school.id,
        starts_on: day(-19),
        ends_on: null,
      }),
  },
  {
    how: 'a mentor at two schools at once',
    sql: (w) => copy('school_period', w.mentor.period, { school_id: w.elsewhere.school.id }),
  },
  {
    how: 'an ECT who is a mentor at another school',
    sql: (w) => copy('school_period', w.ect.period, { school_id: w.elsewhere.school.id, role: 'mentor' }),
  },
  {
    how: 'training that goes on the day after it was paused',
    sql: (w) =>
      copy('training_period', w.paused.training, { starts_on: day(-9), ends_on: null, outcome: null }),
  },
  {
    how: 'a mentor from the day after the last day of the one before',
    sql: (w) =>
      both(
        change('mentorship', w.ect.mentorship, { ends_on: day(5) }),
        copy('mentorship', w.ect.mentorship, {
          mentor_period_id: w.secondMentor.period.id,
          starts_on: day(6),
          ends_on: null,
        }),
      ),
  },
  {
    how: 'the same role again the day after it ended',
    sql: (w) =>
      both(
        `update membership set ends_on = '${day(0)}' where user_id = '${w.tutor.userId}'`,
        copyWhere('membership', `user_id = '${w.tutor.userId}'`, {
          id: crypto.randomUUID(),
          starts_on: day(1),
          ends_on: null,
        }),
      ),
  },
  {
    how: 'an absence from the day after the last one',
    sql: (w) => copy('absence', w.absence, { starts_on: day(-9), ends_on: null }),
  },
];
