import {
  type Allowed,
  type Attempt,
  change,
  check,
  copy,
  copyWhere,
  day,
  exclusion,
  unique,
} from './attempt';

const term = (laCode: number, from: number, to: number, halfTerm = 'autumn_1') =>
  `insert into term_date (la_code, academic_year, half_term, starts_on, ends_on)
   values (${laCode}, 2031, '${halfTerm}', '${day(from)}', '${day(to)}')`;

export const schedulingAttempts: Attempt[] = [
  {
    rule: 'group_weekday',
    code: check,
    how: 'a group on the eighth day of the week',
    sql: (w) => change('groups', w.group, { weekday: 8 }),
  },
  {
    rule: 'reduced_timetable_year',
    code: check,
    how: 'a reduced timetable of a year long ago',
    sql: (w) =>
      copyWhere('reduced_timetable', `school_period_id = '${w.ect.period.id}'`, { academic_year: 1999 }),
  },
  {
    rule: 'reduced_timetable_pkey',
    code: unique,
    how: 'the reduced timetable of a year twice',
    sql: (w) => copyWhere('reduced_timetable', `school_period_id = '${w.ect.period.id}'`, {}),
  },
  {
    rule: 'hand_over_note',
    code: check,
    how: 'a note of a book’s length',
    sql: (w) => `update hand_over set note = repeat('x', 4001) where school_id = '${w.school.id}'`,
  },
  {
    rule: 'hand_over_nominee',
    code: check,
    how: 'a suggested induction tutor without an address',
    sql: (w) => `update hand_over set nominee_name = 'Nobody' where school_id = '${w.school.id}'`,
  },
  {
    rule: 'hand_over_pkey',
    code: unique,
    how: 'two hand-overs of one school',
    sql: (w) => copyWhere('hand_over', `school_id = '${w.school.id}'`, {}),
  },
  {
    rule: 'group_starts_in_a_day',
    code: check,
    how: 'a group that starts after midnight',
    sql: (w) => change('groups', w.group, { starts_minute: 1440 }),
  },
  {
    rule: 'term_date_ends_after_start',
    code: check,
    how: 'a half-term that ends before it starts',
    sql: () => term(893, 10, 9),
  },
  {
    rule: 'term_date_no_overlap',
    code: exclusion,
    how: 'two half-terms on one day',
    sql: () => `${term(893, 10, 20)}; ${term(893, 20, 30, 'autumn_2')}`,
  },
  {
    rule: 'term_date_la_code_academic_year_half_term_key',
    code: unique,
    how: 'one half-term twice',
    sql: () => `${term(893, 10, 20)}; ${term(893, 30, 40)}`,
  },
  {
    rule: 'school_calendar_day_ends_after_start',
    code: check,
    how: 'days of a school that end before they start',
    sql: (w) => change('school_calendar_day', w.schoolDay, { ends_on: day(29) }),
  },
  {
    rule: 'school_calendar_day_at_most_a_term',
    code: check,
    how: 'a school that is busy for longer than a term',
    sql: (w) => change('school_calendar_day', w.schoolDay, { ends_on: day(150) }),
  },
  {
    rule: 'calendar_feed_has_its_subject',
    code: check,
    how: 'a feed of a school without the school',
    sql: (w) => change('calendar_feed', w.feed, { school_id: null }),
  },
  {
    rule: 'calendar_feed_token_hash_key',
    code: unique,
    how: 'one secret address for two feeds',
    sql: (w) => copy('calendar_feed', w.feed),
  },
  {
    rule: 'schedule_share_expires',
    code: check,
    how: 'a shared schedule that never expires',
    sql: (w) => change('schedule_share', w.share, { expires_at: '2100-01-01' }),
  },
  {
    rule: 'schedule_share_token_hash_key',
    code: unique,
    how: 'one secret address for two shares',
    sql: (w) => copy('schedule_share', w.share),
  },
  {
    rule: 'scheduled_export_weekday',
    code: check,
    how: 'an export on a day that no week has',
    sql: (w) => change('scheduled_export', w.standingExport, { weekday: 0 }),
  },
  {
    rule: 'scheduled_export_once',
    code: unique,
    how: 'two standing exports of one school to one user',
    sql: (w) => copy('scheduled_export', w.standingExport),
  },
  {
    rule: 'event_material_says_something',
    code: check,
    how: 'material without text and address',
    sql: (w) => change('event_material', w.material, { text: null }),
  },
  {
    rule: 'event_material_https',
    code: check,
    how: 'material at an address that is not secure',
    sql: (w) => change('event_material', w.material, { url: 'javascript:alert(1)' }),
  },
  {
    rule: 'event_material_file_is_whole',
    code: check,
    how: 'a file without its type',
    sql: (w) => change('event_material', w.slides, { file_type: null }),
  },
  {
    rule: 'event_material_file_size',
    code: check,
    how: 'a file of more than 10 MB',
    sql: (w) => change('event_material', w.slides, { file_size: 10_485_761 }),
  },
  {
    rule: 'event_material_of_one_role',
    code: check,
    how: 'material for schools that is for mentors alone',
    sql: (w) => change('event_material', w.slides, { for_role: 'mentor' }),
  },
  {
    rule: 'module_order_of_one',
    code: check,
    how: 'an order of modules for a group and a person at once',
    sql: (w) => change('module_order', w.moduleOrder, { training_period_id: w.ect.training.id }),
  },
  {
    rule: 'module_order_group_id_key',
    code: unique,
    how: 'two orders of modules for one group',
    sql: (w) => copy('module_order', w.moduleOrder),
  },
  {
    rule: 'module_order_training_period_id_key',
    code: unique,
    how: 'two orders of modules for one training',
    sql: (w) =>
      [1, 2]
        .map(
          () =>
            `insert into module_order (training_period_id, module_ids, agreed_with, agreed_on) values ('${w.ect.training.id}', '{}', 'Tutor', '${day(0)}')`,
        )
        .join('; '),
  },
  {
    rule: 'allocation_run_undone_after_applied',
    code: check,
    how: 'an allocation that is undone before it was applied',
    sql: (w) => change('allocation_run', w.allocation, { applied_at: day(2), undone_at: day(1) }),
  },
  {
    rule: 'event_attendee_answers_once',
    code: check,
    how: 'an attendee who agrees and declines',
    sql: (w) =>
      `update event_attendee set agreed_at = now(), declined_at = now() where event_id = '${w.visit.id}'`,
  },
  {
    rule: 'event_proposal_is_a_visit',
    code: check,
    how: 'an event of a group that is only proposed',
    sql: (w) => change('event', w.event, { is_proposal: 'true' }),
  },
  ...(['module', 'programme_year', 'event_template', 'programme_hours'] as const).map(
    (table): Attempt => ({
      rule: 'programme_version_in_use',
      code: check,
      how: `an edit of the ${table.replace('_', ' ')} of a version by which a group is trained`,
      sql: (w) =>
        `update groups set programme_version_id = '${w.programme.id}' where id = '${w.group.id}';
         update ${table} set id = id where ${ofVersion[table](w.programme.id)}`,
    }),
  ),
];

const years = (version: string) => `(select id from programme_year where version_id = '${version}')`;
const ofVersion = {
  programme_year: (version: string) => `version_id = '${version}'`,
  module: (version: string) => `year_id in ${years(version)}`,
  programme_hours: (version: string) => `year_id in ${years(version)}`,
  event_template: (version: string) =>
    `module_id in (select id from module where year_id in ${years(version)})`,
};

export const allowedByScheduling: Allowed[] = [
  {
    how: 'half-terms that follow one another, and the same ones elsewhere',
    sql: () => `${term(893, 10, 20)}; ${term(893, 21, 30, 'autumn_2')}; ${term(894, 10, 20)}`,
  },
  {
    how: 'a standing export once the first has ended',
    sql: (w) =>
      `update scheduled_export set ended_at = now() where id = '${w.standingExport.id}'; ${copy('scheduled_export', w.standingExport)}`,
  },
  {
    how: 'an edit of a version by which nobody is trained',
    sql: (w) => `update module set id = id where ${ofVersion.module(w.programme.id)}`,
  },
];
