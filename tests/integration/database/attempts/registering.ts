import { type Allowed, type Attempt, change, check } from './attempt';

export const registeringAttempts: Attempt[] = [
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
