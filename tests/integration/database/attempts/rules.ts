import { type Allowed, type Attempt, both, change, check, copy, copyWhere, day } from './attempt';

export const ruleAttempts: Attempt[] = [
  {
    rule: 'training_period_within_school_period',
    code: check,
    how: 'training that starts the day before the ECT is at the school',
    sql: (w) => change('training_period', w.ect.training, { starts_on: day(-81) }),
  },
  {
    rule: 'training_period_within_school_period',
    code: check,
    how: 'training that goes on after the ECT has left',
    sql: (w) => change('training_period', w.gone.training, { ends_on: day(-19) }),
  },
  {
    rule: 'training_period_within_school_period',
    code: check,
    how: 'a school period cut short under its training',
    sql: (w) => change('school_period', w.gone.period, { ends_on: day(-21) }),
  },
  {
    rule: 'absence_within_school_period',
    code: check,
    how: 'an absence from before the ECT came',
    sql: (w) => change('absence', w.absence, { starts_on: day(-81) }),
  },
  {
    rule: 'absence_within_school_period',
    code: check,
    how: 'an absence after the ECT has left',
    sql: (w) => copy('absence', w.absence, { school_period_id: w.gone.period.id }),
  },
  {
    rule: 'training_period_mentor_rules',
    code: check,
    how: 'a mentor on a reduced schedule',
    sql: (w) =>
      change('training_period', w.secondMentor.training, { schedule_identifier: 'ecf-reduced-september' }),
  },
  {
    rule: 'training_period_mentor_rules',
    code: check,
    how: 'a mentor on a school-led programme',
    sql: (w) =>
      change('training_period', w.secondMentor.training, {
        programme_type: 'school_led',
        lead_provider_id: null,
        delivery_partner_id: null,
        schedule_identifier: null,
      }),
  },
  {
    rule: 'training_period_replacement_for_mentors',
    code: check,
    how: 'an ECT on a replacement schedule',
    sql: (w) =>
      change('training_period', w.ect.training, { schedule_identifier: 'ecf-replacement-september' }),
  },
  {
    rule: 'mentorship_reason_of_an_end',
    code: check,
    how: 'why a mentorship ended that has no end',
    sql: (w) => change('mentorship', w.ect.mentorship, { ends_on: null, end_reason: 'swap' }),
  },
  {
    rule: 'mentorship_roles',
    code: check,
    how: 'an ECT as the mentor',
    sql: (w) => change('mentorship', w.ect.mentorship, { mentor_period_id: w.paused.period.id }),
  },
  {
    rule: 'mentorship_roles',
    code: check,
    how: 'a mentor as the ECT',
    sql: (w) => change('mentorship', w.ect.mentorship, { ect_period_id: w.secondMentor.period.id }),
  },
  {
    rule: 'mentorship_roles',
    code: check,
    how: 'a school period that changes its role under a mentorship',
    sql: (w) => change('school_period', w.mentor.period, { role: 'ect' }),
  },
  {
    rule: 'mentorship_not_oneself',
    code: check,
    how: 'an ECT who mentors themself',
    sql: (w) => change('school_period', w.mentor.period, { person_id: w.ect.person.id }),
  },
  {
    rule: 'mentorship_same_school',
    code: check,
    how: 'a mentor of another school',
    sql: (w) => change('mentorship', w.ect.mentorship, { mentor_period_id: w.elsewhere.mentor.period.id }),
  },
  {
    rule: 'mentorship_within_ect_period',
    code: check,
    how: 'a mentorship from before the ECT came',
    sql: (w) => change('mentorship', w.ect.mentorship, { starts_on: day(-81) }),
  },
  {
    rule: 'mentorship_within_ect_period',
    code: check,
    how: 'an ECT’s time cut short under a mentorship',
    sql: (w) =>
      both(
        `delete from group_membership where training_period_id = '${w.ect.training.id}'`,
        change('training_period', w.ect.training, { ends_on: day(10) }),
        change('school_period', w.ect.period, { ends_on: day(10) }),
      ),
  },
  {
    rule: 'mentorship_within_mentor_period',
    code: check,
    how: 'a mentorship from before the mentor came',
    sql: (w) =>
      both(
        change('training_period', w.mentor.training, { starts_on: day(-70) }),
        change('school_period', w.mentor.period, { starts_on: day(-70) }),
      ),
  },
  {
    rule: 'mentorship_within_mentor_period',
    code: check,
    how: 'a mentor’s time cut short under a mentorship',
    sql: (w) =>
      both(
        change('training_period', w.mentor.training, { ends_on: day(10) }),
        change('school_period', w.mentor.period, { ends_on: day(10) }),
      ),
  },
  {
    rule: 'group_membership_within_training_period',
    code: check,
    how: 'a time in a group from before the training',
    sql: (w) =>
      `update group_membership set starts_on = '${day(-81)}' where training_period_id = '${w.ect.training.id}'`,
  },
  {
    rule: 'group_membership_within_training_period',
    code: check,
    how: 'training cut short under a time in a group',
    sql: (w) => change('training_period', w.ect.training, { ends_on: day(10) }),
  },
  {
    rule: 'group_membership_audience',
    code: check,
    how: 'an ECT in a group for mentors',
    sql: (w) =>
      copyWhere('group_membership', `group_id = '${w.group.id}'`, {
        id: crypto.randomUUID(),
        group_id: w.mentorGroup.id,
        training_period_id: w.paused.training.id,
        starts_on: day(-100),
        ends_on: day(-20),
      }),
  },
  {
    rule: 'group_membership_audience',
    code: check,
    how: 'a group with ECTs in it that becomes one for mentors',
    sql: (w) => change('groups', w.group, { audience: 'mentor' }),
  },
  {
    rule: 'group_membership_lead_provider',
    code: check,
    how: 'a group of another lead provider',
    sql: (w) =>
      `update group_membership set group_id = '${w.otherProvidersGroup.id}' where group_id = '${w.group.id}'`,
  },
  {
    rule: 'group_membership_lead_provider',
    code: check,
    how: 'a group that goes to another lead provider with its members',
    sql: (w) => change('groups', w.group, { lead_provider_id: w.otherProvidersGroup.leadProviderId }),
  },
  {
    rule: 'group_membership_lead_provider',
    code: check,
    how: 'training that goes to another lead provider under a time in a group',
    sql: (w) =>
      change('training_period', w.ect.training, { lead_provider_id: w.otherProvidersGroup.leadProviderId }),
  },
  {
    rule: 'group_capacity',
    code: check,
    how: 'one member more than there are places',
    sql: (w) =>
      both(
        change('groups', w.group, { capacity: 1 }),
        copyWhere('group_membership', `group_id = '${w.group.id}'`, {
          id: crypto.randomUUID(),
          training_period_id: w.paused.training.id,
          starts_on: day(-60),
          ends_on: day(-10),
        }),
      ),
  },
  {
    rule: 'group_capacity',
    code: check,
    how: 'fewer places than there are members',
    sql: (w) =>
      both(
        `update group_membership set group_id = '${w.group.id}' where group_id = '${w.elsewhere.group.id}'`,
        change('groups', w.group, { capacity: 1 }),
      ),
  },
  {
    rule: 'group_capacity',
    code: check,
    how: 'a place kept for somebody away, in a group that is full',
    sql: (w) =>
      both(
        change('groups', w.group, { capacity: 1 }),
        `insert into absence (school_period_id, starts_on, held_group_id)
         values ('${w.paused.period.id}', '${day(-10)}', '${w.group.id}')`,
      ),
  },
  {
    rule: 'group_capacity',
    code: check,
    how: 'a member where the last place is kept for somebody away',
    sql: (w) =>
      both(
        `update group_membership set group_id = '${w.group.id}' where group_id = '${w.elsewhere.group.id}'`,
        `insert into absence (school_period_id, starts_on, held_group_id)
         values ('${w.paused.period.id}', '${day(-10)}', '${w.group.id}')`,
        change('groups', w.group, { capacity: 2 }),
      ),
  },
  ...(
    [
      ['induction_reduced_to_some', 'reduced_to_terms', 0.5],
      ['induction_extended_by_some', 'extended_by_terms', 16.1],
      ['induction_extended_by_days', 'extended_by_days', 0],
    ] as const
  ).map(
    ([rule, column, value]): Attempt => ({
      rule,
      code: check,
      how: `an induction with ${column} ${value}`,
      sql: () => `update induction set ${column} = ${value}`,
    }),
  ),
  {
    rule: 'membership_ended_has_last_day',
    code: check,
    how: 'a membership that was ended and has no last day',
    sql: (w) => `update membership set ended_at = now() where user_id = '${w.tutor.userId}'`,
  },
  {
    rule: 'registration_training_of_same_period',
    code: check,
    how: 'a registration for the training of somebody else',
    sql: (w) =>
      both(
        `update registration set training_period_id = null where training_period_id = '${w.gone.training.id}'`,
        change('registration', w.received, { training_period_id: w.gone.training.id }),
      ),
  },
];

export const allowedByRules: Allowed[] = [
  {
    how: 'a mentorship and both school periods cut short to one day, in any order',
    sql: (w) =>
      both(
        change('school_period', w.mentor.period, { ends_on: day(10) }),
        change('training_period', w.mentor.training, { ends_on: day(10) }),
        change('mentorship', w.ect.mentorship, { ends_on: day(10) }),
      ),
  },
  {
    how: 'a group for both audiences takes an ECT',
    sql: (w) => change('groups', w.group, { audience: 'both' }),
  },
  {
    how: 'the last place of a group, after the one before has left',
    sql: (w) =>
      both(
        change('groups', w.group, { capacity: 1 }),
        `update group_membership set ends_on = '${day(-60)}' where group_id = '${w.group.id}'`,
        copyWhere('group_membership', `group_id = '${w.group.id}'`, {
          id: crypto.randomUUID(),
          training_period_id: w.paused.training.id,
          starts_on: day(-59),
          ends_on: day(-10),
        }),
      ),
  },
  {
    how: 'a registration for the training of its own school period',
    sql: (w) =>
      both(
        `update registration set training_period_id = null where training_period_id = '${w.paused.training.id}'`,
        change('registration', w.received, { training_period_id: w.paused.training.id }),
      ),
  },
];
