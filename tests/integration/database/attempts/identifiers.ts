import { type Allowed, type Attempt, change, check, copy, copyWhere, unique } from './attempt';

export const identifierAttempts: Attempt[] = [
  ...['123456', '12345678', '12345 6', '١٢٣٤٥٦٧', 'ABCDEFG'].map(
    (trn): Attempt => ({
      rule: 'person_trn_seven_digits',
      code: check,
      how: `the TRN ‘${trn}’`,
      // char(7) itself refuses longer ones.
      sql: (w) => change('person', w.ect.person, { trn: trn.slice(0, 7).replace('1234567', '123456x') }),
    }),
  ),
  ...['', '   ', 'x'.repeat(201)].map(
    (name): Attempt => ({
      rule: 'person_name_present',
      code: check,
      how: `a name of ${name.length} characters, ${name.trim().length} of them letters`,
      sql: (w) => change('person', w.ect.person, { name }),
    }),
  ),
  ...[0, 1_000_000].map(
    (urn): Attempt => ({
      rule: 'school_urn_six_digits',
      code: check,
      how: `the URN ${urn}`,
      sql: (w) => change('school', w.school, { urn }),
    }),
  ),
  {
    rule: 'school_ukprn_eight_digits',
    code: check,
    how: 'a UKPRN of seven digits',
    sql: (w) => change('school', w.school, { ukprn: '1000000' }),
  },
  {
    rule: 'school_day_in_order',
    code: check,
    how: 'a school day with lunch after its end',
    sql: (w) => change('school', w.school, { lunch_minute: 1000 }),
  },
  {
    rule: 'school_day_in_order',
    code: check,
    how: 'a school day that goes on after midnight',
    sql: (w) => change('school', w.school, { day_ends_minute: 1441 }),
  },
  {
    rule: 'school_period_working_days',
    code: check,
    how: 'an eighth day of the week',
    sql: (w) => change('school_period', w.ect.period, { working_days: [1, 8] }),
  },
  ...[0, 1001].map(
    (capacity): Attempt => ({
      rule: 'group_capacity_positive',
      code: check,
      how: `a group of ${capacity} places`,
      sql: (w) => change('groups', w.group, { capacity }),
    }),
  ),
  {
    rule: 'programme_hours_minutes',
    code: check,
    how: 'learning time below nothing',
    sql: () => 'update programme_hours set minutes = -1',
  },
  ...[2019, 2101].map(
    (intake_year): Attempt => ({
      rule: 'training_period_intake_year',
      code: check,
      how: `the intake of ${intake_year}`,
      sql: (w) => change('training_period', w.ect.training, { intake_year }),
    }),
  ),
  {
    rule: 'training_period_school_led_alone',
    code: check,
    how: 'a school-led programme with a lead provider',
    sql: (w) => change('training_period', w.paused.training, { programme_type: 'school_led' }),
  },
  {
    rule: 'training_period_provider_led_has_provider',
    code: check,
    how: 'a provider-led programme without a lead provider',
    sql: (w) => change('training_period', w.paused.training, { lead_provider_id: null }),
  },
  {
    rule: 'training_period_outcome_needs_end',
    code: check,
    how: 'training completed without an end',
    sql: (w) => change('training_period', w.ect.training, { outcome: 'completed' }),
  },
  ...['ecf-standard-summer', 'ecf-fast-september', 'standard'].map(
    (schedule_identifier): Attempt => ({
      rule: 'training_period_schedule_known',
      code: check,
      how: `the schedule ‘${schedule_identifier}’`,
      sql: (w) => change('training_period', w.ect.training, { schedule_identifier }),
    }),
  ),
];

const twice = (table: string, how: string, sql: Attempt['sql'], ...rules: string[]): Attempt[] =>
  rules.map((rule) => ({ rule, code: unique, how: `${how} (${table})`, sql }));

export const uniqueAttempts: Attempt[] = [
  ...twice(
    'person',
    'one TRN twice',
    (w) => copy('person', w.ect.person, { user_id: null }),
    'person_trn_key',
  ),
  ...twice(
    'person',
    'one account for two teachers',
    (w) => copy('person', w.ect.person, { trn: null }),
    'person_user_id_key',
  ),
  ...twice(
    'users',
    'one address in two spellings',
    (w) => `insert into users (email) select upper(email::text) from users where id = '${w.tutor.userId}'`,
    'users_email_key',
  ),
  ...twice(
    'school',
    'one URN twice',
    (w) => copy('school', w.school, { id: w.installation.id }),
    'school_urn_key',
  ),
  ...twice('school', 'one UKPRN twice', () => "update school set ukprn = '10000001'", 'school_ukprn_key'),
  ...twice(
    'school_urn',
    'two URNs at once',
    (w) => `insert into school_urn (urn, school_id) values (999999, '${w.school.id}')`,
    'school_urn_one_current',
  ),
  ...twice(
    'partnership',
    'one partnership twice',
    (w) => copyWhere('partnership', `school_id = '${w.school.id}'`, { id: crypto.randomUUID() }),
    'partnership_school_id_lead_provider_id_delivery_partner_id__key',
  ),
  ...twice(
    'organisation',
    'two installations',
    (w) => copy('organisation', w.installation, { name: 'Other' }),
    'organisation_one_installation',
  ),
  ...twice(
    'organisation',
    'two lead providers of one name',
    (w) => copy('organisation', w.leadProvider, { name: w.leadProvider.name.toUpperCase() }),
    'organisation_provider_names',
  ),
  ...twice(
    'registration',
    'one training registered twice',
    (w) => change('registration', w.received, { training_period_id: w.paused.training.id }),
    'registration_training_period_id_key',
  ),
  ...twice(
    'registration',
    'one reference of a provider twice',
    (w) => `update registration set reference = 'R1' where lead_provider_id = '${w.leadProvider.id}'`,
    'registration_reference_per_provider',
  ),
  ...twice(
    'invitation',
    'a second open invitation',
    (w) => copy('invitation', w.invitation, { token_hash: null }),
    'invitation_one_open_per_contact',
  ),
  ...twice(
    'invitation',
    'one token twice',
    (w) => copy('invitation', w.invitation, { email: 'else@example.org' }),
    'invitation_token_hash_key',
  ),
  ...twice(
    'groups',
    'two groups of one name',
    (w) => copy('groups', w.group),
    'groups_delivery_partner_id_name_key',
  ),
  ...twice('event', 'one reference twice', (w) => copy('event', w.event), 'event_reference_key'),
  ...twice(
    'schedule_version',
    'one version twice',
    (w) => copy('schedule_version', w.version),
    'schedule_version_group_id_number_key',
  ),
  ...twice(
    'venue',
    'two venues of one name',
    (w) => copy('venue', w.venue),
    'venue_organisation_id_name_key',
  ),
  ...twice(
    'mail_message',
    'one mail twice',
    (w) => copy('mail_message', w.mail),
    'mail_message_idempotency_key_key',
  ),
  ...twice(
    'import_batch',
    'one import number twice',
    (w) => copy('import_batch', w.batch),
    'import_batch_number_key',
  ),
  ...twice(
    'support_enquiry',
    'one enquiry number twice',
    (w) => copy('support_enquiry', w.enquiry),
    'support_enquiry_number_key',
  ),
  ...twice(
    'session',
    'one session token twice',
    (w) => copyWhere('session', `user_id = '${w.tutor.userId}'`, { id: crypto.randomUUID() }),
    'session_session_token_key',
  ),
  ...twice(
    'verification_token',
    'one sign-in twice',
    () => 'insert into verification_token select * from verification_token',
    'verification_token_identifier_token_key',
  ),
  ...twice(
    'verification_token',
    'two codes for one address',
    () => "insert into verification_token select identifier, 'another', expires from verification_token",
    'verification_token_one_per_address',
  ),
  ...twice(
    'programme',
    'two programmes of one name',
    (w) => copy('programme', w.programme.programme),
    'programme_lead_provider_id_name_key',
  ),
  ...twice(
    'programme_version',
    'one version twice',
    (w) => copy('programme_version', w.programme),
    'programme_version_programme_id_number_key',
  ),
  ...twice(
    'programme_year',
    'one year twice',
    () => `${again('programme_year')}`,
    'programme_year_version_id_number_key',
  ),
  ...twice('module', 'one module twice', () => again('module'), 'module_year_id_number_key'),
  ...twice(
    'programme_hours',
    'one component twice',
    () => again('programme_hours'),
    'programme_hours_year_id_audience_component_key',
  ),
];

function again(table: string): string {
  return copyWhere(table, 'true', { id: crypto.randomUUID() }).concat(' limit 1');
}

export const allowedIdentifiers: Allowed[] = [
  { how: 'a teacher whose TRN is not known', sql: (w) => change('person', w.ect.person, { trn: null }) },
  {
    how: 'another invitation once the first was withdrawn',
    sql: (w) =>
      `update invitation set revoked_at = now() where id = '${w.invitation.id}'; ${copy('invitation', w.invitation, { token_hash: null, revoked_at: null })}`,
  },
  {
    how: 'a training without a lead provider, on a school-led programme',
    sql: (w) =>
      change('training_period', w.paused.training, {
        programme_type: 'school_led',
        lead_provider_id: null,
        delivery_partner_id: null,
        schedule_identifier: null,
      }),
  },
];
