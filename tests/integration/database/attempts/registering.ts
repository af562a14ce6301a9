import { type Allowed, type Attempt, change, check, copy, unique } from './attempt';

const sent = (rule: string, how: string, values: Parameters<typeof change>[2]): Attempt => ({
  rule,
  code: check,
  how,
  sql: (w) => change('registration_submission', w.submission, values),
});

export const registeringAttempts: Attempt[] = [
  sent('submission_trn_seven_digits', 'a TRN of letters in what a school sent', { trn: 'ABCDEFG' }),
  sent('submission_name_present', 'nobody’s name in what a school sent', { name: ' ' }),
  sent('submission_working_days', 'an eighth day of work in what a school sent', { working_days: [8] }),
  sent('submission_provider_led_has_provider', 'a provider-led training by nobody', {
    lead_provider_id: null,
  }),
  sent('submission_pairs_one_way', 'an ECT who is to mentor somebody', {
    ect_period_id: '00000000-0000-7000-8000-000000000000',
  }),
  sent('submission_accepted_has_period', 'something accepted that became nobody', { state: 'accepted' }),
  {
    rule: 'submission_school_led_alone',
    code: check,
    how: 'a school-led training with a delivery partner',
    sql: (w) =>
      `update registration_submission set programme_type = 'school_led', lead_provider_id = null,
         delivery_partner_id = '${w.deliveryPartner.id}' where id = '${w.submission.id}'`,
  },
  {
    rule: 'submission_mentor_is_provider_led',
    code: check,
    how: 'a mentor with an appropriate body',
    sql: (w) =>
      `update registration_submission set role = 'mentor', appropriate_body_id = '${w.deliveryPartner.id}'
       where id = '${w.submission.id}'`,
  },
  {
    rule: 'submission_one_open',
    code: unique,
    how: 'one teacher sent twice by a school',
    sql: (w) => copy('registration_submission', w.submission, { number: 999_999 }),
  },
  {
    rule: 'registration_submission_number_key',
    code: unique,
    how: 'one number for two registrations that were sent',
    sql: (w) => copy('registration_submission', w.submission, { trn: '9999998' }),
  },
  {
    rule: 'enrolment_form_returned',
    code: check,
    how: 'a form that was returned and says nothing',
    sql: (w) => change('enrolment_form', w.form, { state: 'returned' }),
  },
  {
    rule: 'enrolment_form_working_days',
    code: check,
    how: 'a form with an eighth day of work',
    sql: (w) => change('enrolment_form', w.form, { working_days: [8] }),
  },
  {
    rule: 'enrolment_form_reminded',
    code: check,
    how: 'a form that was reminded of on no day',
    sql: (w) => change('enrolment_form', w.form, { reminders: 1 }),
  },
  {
    rule: 'enrolment_form_registration_id_key',
    code: unique,
    how: 'two forms for one registration',
    sql: (w) => copy('enrolment_form', w.form),
  },
  {
    rule: 'access_need_says_something',
    code: check,
    how: 'an access need of nothing',
    sql: (w) => `update access_need set needs = ' ' where form_id = '${w.form.id}'`,
  },
  {
    rule: 'registration_note_of_one',
    code: check,
    how: 'a note about nothing',
    sql: (w) => change('registration_note', w.note, { submission_id: null }),
  },
  {
    rule: 'registration_note_says_something',
    code: check,
    how: 'an empty note',
    sql: (w) => change('registration_note', w.note, { body: '  ' }),
  },
  {
    rule: 'journey_kind',
    code: check,
    how: 'a journey of a kind that is no name',
    sql: (w) => change('journey', w.journey, { kind: 'Register ECT' }),
  },
  {
    rule: 'journey_answers_are_an_object',
    code: check,
    how: 'answers of a journey that are a list',
    sql: (w) => change('journey', w.journey, { answers: '[]' }),
  },
  {
    rule: 'journey_sent_is_empty',
    code: check,
    how: 'a journey that was sent and keeps its answers',
    sql: (w) => `update journey set submitted_at = now(), result = '/' where id = '${w.journey.id}'`,
  },
];

export const allowedByRegistering: Allowed[] = [
  {
    how: 'a journey that was sent and is empty',
    sql: (w) =>
      `update journey set submitted_at = now(), result = '/', answers = '{}' where id = '${w.journey.id}'`,
  },
];
