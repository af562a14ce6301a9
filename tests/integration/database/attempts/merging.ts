import { type Allowed, type Attempt, change, check, copy, unique } from './attempt';

export const mergingAttempts: Attempt[] = [
  {
    rule: 'person_merged_into_another',
    code: check,
    how: 'a record that was merged into itself',
    sql: (w) => change('person', w.former, { merged_into_id: w.former.id }),
  },
  {
    rule: 'person_merged_has_no_account',
    code: check,
    how: 'an account of a record that was merged',
    sql: (w) => change('person', w.former, { user_id: w.tutor.userId }),
  },
  {
    rule: 'person_is_not_merged',
    code: check,
    how: 'a time at a school of a record that was merged',
    sql: (w) => change('school_period', w.ect.period, { person_id: w.former.id }),
  },
  ...(
    [
      ['induction', 'person_id', (id: string) => `where person_id = '${id}'`],
      ['event_attendee', 'person_id', (id: string) => `where person_id = '${id}'`],
      ['enrolment_form', 'person_id', (id: string) => `where person_id = '${id}'`],
      ['calendar_feed', 'person_id', (id: string) => `where person_id = '${id}'`],
      ['schedule_share', 'person_id', (id: string) => `where person_id = '${id}'`],
      ['service_request', 'person_id', (id: string) => `where person_id = '${id}'`],
    ] as const
  ).map(
    ([table, column, where]): Attempt => ({
      rule: 'person_is_not_merged',
      code: check,
      how: `${table.replaceAll('_', ' ')} of a record that was merged`,
      sql: (w) => `update ${table} set ${column} = '${w.former.id}' ${where(w.ect.person.id)}`,
    }),
  ),
  ...(['invitation', 'support_enquiry'] as const).map(
    (table): Attempt => ({
      rule: 'person_is_not_merged',
      code: check,
      how: `${table.replaceAll('_', ' ')} about a record that was merged`,
      sql: (w) =>
        `update ${table} set person_id = '${w.former.id}' where id = (select id from ${table} limit 1)`,
    }),
  ),
  {
    rule: 'record_changed',
    code: check,
    how: 'a merge of a record that was changed meanwhile',
    sql: (w) =>
      `select app.apply_moves('${JSON.stringify([
        {
          table: 'person',
          key: { id: w.ect.person.id },
          was: { name: 'Nobody' },
          becomes: { name: 'Somebody' },
        },
      ])}'::jsonb)`,
  },
  {
    rule: 'person_merge_of_two',
    code: check,
    how: 'a merge of a record with itself',
    sql: (w) => change('person_merge', w.merge, { merged_id: w.ect.person.id }),
  },
  {
    rule: 'person_merge_stands_once',
    code: unique,
    how: 'a record that was merged twice',
    sql: (w) => copy('person_merge', w.merge, { survivor_id: w.mentor.person.id }),
  },
  {
    rule: 'identity_verdict_of_two',
    code: check,
    how: 'a verdict about one record alone',
    sql: (w) => change('identity_verdict', w.verdict, { submission_id: null }),
  },
  {
    rule: 'identity_verdict_says_why',
    code: check,
    how: 'a verdict without a reason',
    sql: (w) => change('identity_verdict', w.verdict, { why: ' ' }),
  },
  {
    rule: 'identity_verdict_same_is_merged',
    code: check,
    how: 'two records that are said to be the same and not merged',
    sql: (w) =>
      change('identity_verdict', w.verdict, {
        submission_id: null,
        other_person_id: w.mentor.person.id,
        answer: 'same',
      }),
  },
  {
    rule: 'identity_verdict_once',
    code: unique,
    how: 'two verdicts about a pair, one of them the other way round',
    sql: (w) =>
      `${copy('identity_verdict', w.verdict, { submission_id: null, other_person_id: w.mentor.person.id })};
       ${copy('identity_verdict', w.verdict, {
         submission_id: null,
         person_id: w.mentor.person.id,
         other_person_id: w.ect.person.id,
       })}`,
  },
  {
    rule: 'identity_verdict_once_per_submission',
    code: unique,
    how: 'two verdicts about what was sent and a record',
    sql: (w) => copy('identity_verdict', w.verdict),
  },
];

export const allowedByMerging: Allowed[] = [
  {
    how: 'a record that is merged again after it was split',
    sql: (w) =>
      `update person_merge set undone_at = now() where id = '${w.merge.id}'; ${copy('person_merge', w.merge)}`,
  },
];
