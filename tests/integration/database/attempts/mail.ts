import { type Attempt, change, check } from './attempt';

export const mailAttempts: Attempt[] = [
  {
    rule: 'mail_message_cause',
    code: check,
    how: 'a cause of mail that is not named',
    sql: (w) => change('mail_message', w.mail, { cause_type: 'announcement_version' }),
  },
  {
    rule: 'mail_message_newsletter',
    code: check,
    how: 'a newsletter to no account, which nobody could end',
    sql: (w) => change('mail_message', w.mail, { is_newsletter: 'true', user_id: null }),
  },
  {
    rule: 'mail_suppression_reason',
    code: check,
    how: 'an address stopped for a reason of nobody’s',
    sql: () => `insert into mail_suppression (email, reason) values ('stopped@example.org', 'disliked')`,
  },
  {
    rule: 'mail_suppression_recorded',
    code: check,
    how: 'an address that nobody recorded as recorded',
    sql: () => `insert into mail_suppression (email, reason) values ('stopped@example.org', 'recorded')`,
  },
  {
    rule: 'mail_suppression_problem',
    code: check,
    how: 'an essay on an address',
    sql: () =>
      `insert into mail_suppression (email, reason, problem) values ('stopped@example.org', 'refused', repeat('x', 301))`,
  },
  ...(
    [
      ['audience', `'pupils', 'group_changed', 'off'`],
      ['mail', `'school', 'group_changed', 'hourly'`],
      ['kind', `'school', 'Group changed!', 'off'`],
    ] as const
  ).map(
    ([what, values]): Attempt => ({
      rule: `notification_preference_${what}`,
      code: check,
      how: `a preference of an unknown ${what}`,
      sql: () =>
        `insert into notification_preference (user_id, audience, kind, mail) select id, ${values} from users limit 1`,
    }),
  ),
  {
    rule: 'notification_mail',
    code: check,
    how: 'a notice that is mailed hourly',
    sql: () =>
      `insert into notification (user_id, kind, title, mail) select id, 'x', 'y', 'hourly' from users limit 1`,
  },
  {
    rule: 'notification_told',
    code: check,
    how: 'a notice that is told nowhere',
    sql: () =>
      `insert into notification (user_id, kind, title, in_portal) select id, 'x', 'y', false from users limit 1`,
  },
];
