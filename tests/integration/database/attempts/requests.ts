import { type Allowed, type Attempt, change, check, copy, day, unique, type Values } from './attempt';
import type { World } from './world';

const moved = (values: Values) => (w: World) => change('service_request', w.request, values);

const refusedChanges: [rule: string, how: string, sql: Attempt['sql']][] = [
  [
    'service_request_circumstance',
    'a circumstance that is no code',
    moved({ circumstance: 'Somebody leaves' }),
  ],
  ['service_request_behalf', 'a school’s report on somebody’s behalf', moved({ on_behalf_of: 'The head' })],
  [
    'service_request_behalf',
    'a report of staff for nobody',
    moved({ raised_by_kind: 'staff', channel: 'email' }),
  ],
  ['service_request_channel', 'a school that reports by telephone', moved({ channel: 'telephone' })],
  ['service_request_due', 'an answer that is due before it was asked', moved({ due_on: day(-1) })],
  [
    'service_request_decided',
    'an agreement without the day of the decision',
    (w) => change('service_request', w.agreed, { decided_on: null }),
  ],
  [
    'service_request_done',
    'a request that is done and has no day of it',
    (w) => change('service_request', w.agreed, { state: 'done' }),
  ],
  ['service_request_done', 'a day of being done of one that is not', moved({ done_on: day(0) })],
  ['service_request_period_of_person', 'a stay at a school of nobody', moved({ person_id: null })],
  [
    'service_request_message_body',
    'a message that says nothing',
    (w) => `update service_request_message set body = '' where request_id = '${w.request.id}'`,
  ],
  [
    'service_request_message_body',
    'a message of 4,001 characters',
    (w) => `update service_request_message set body = repeat('x', 4001) where request_id = '${w.request.id}'`,
  ],
  [
    'service_request_attachment_size',
    'a file whose size is told wrong',
    (w) => change('service_request_attachment', w.attachment, { bytes: 9 }),
  ],
  [
    'service_request_attachment_size',
    'an empty file',
    (w) => change('service_request_attachment', w.attachment, { bytes: 0, content: '' }),
  ],
  [
    'service_request_attachment_type',
    'a page as an attachment',
    (w) => change('service_request_attachment', w.attachment, { content_type: 'text/html' }),
  ],
  [
    'service_request_reason_notes',
    'notes of 2,001 characters on a reason',
    (w) => `update service_request_reason set notes = repeat('x', 2001) where request_id = '${w.request.id}'`,
  ],
  [
    'service_request_tick_party',
    'a party that is no code',
    (w) => `update service_request_tick set party = 'The office' where request_id = '${w.request.id}'`,
  ],
  [
    'service_request_effect_something',
    'an effect that changes nothing',
    (w) => change('service_request_effect', w.effect, { was: null, becomes: null }),
  ],
];

export const requestAttempts: Attempt[] = [
  ...refusedChanges.map(([rule, how, sql]): Attempt => ({ rule, code: check, how, sql })),
  {
    rule: 'service_request_number_key',
    code: unique,
    how: 'one number of a request twice',
    sql: (w) => copy('service_request', w.request, { circumstance: 'name' }),
  },
  {
    rule: 'service_request_one_open',
    code: unique,
    how: 'a second open report of a kind about one person',
    sql: (w) => copy('service_request', w.request, { number: 999_999 }),
  },
  {
    rule: 'service_request_effect_request_id_position_key',
    code: unique,
    how: 'an effect of a request twice',
    sql: (w) => copy('service_request_effect', w.effect),
  },
];

export const allowedByRequests: Allowed[] = [
  {
    how: 'a second question of one person while the first is open',
    sql: (w) => copy('service_request', w.question, { number: 999_999 }),
  },
  {
    how: 'another report of a kind once the first was cancelled',
    sql: (w) => copy('service_request', w.cancelled, { number: 999_999, state: 'received' }),
  },
  {
    how: 'an effect that makes a record, and one that takes it away',
    sql: (w) =>
      `${change('service_request_effect', w.effect, { was: null })}; ${copy('service_request_effect', w.effect, { position: 1, was: '{"name": "After"}', becomes: null })}`,
  },
];
