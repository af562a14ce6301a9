import { type Attempt, change, check, copy, copyWhere, unique } from './attempt';

export const announcementAttempts: Attempt[] = [
  {
    rule: 'announcement_subject',
    code: check,
    how: 'an announcement without a subject',
    sql: (w) => change('announcement', w.announcement, { subject: '' }),
  },
  {
    rule: 'announcement_body',
    code: check,
    how: 'an announcement without a text',
    sql: (w) => change('announcement', w.announcement, { body: '' }),
  },
  {
    rule: 'announcement_audience',
    code: check,
    how: 'an announcement for whom nobody chose',
    sql: (w) => change('announcement', w.announcement, { audience: '{"roles": "everybody"}' }),
  },
  {
    rule: 'announcement_send_at',
    code: check,
    how: 'an announcement that is scheduled for no time',
    sql: (w) => change('announcement', w.announcement, { state: 'scheduled' }),
  },
  {
    rule: 'announcement_version_stays',
    code: check,
    how: 'other words in place of what was sent',
    sql: (w) => change('announcement_version', w.announcementVersion, { body: 'We never said that.' }),
  },
  {
    rule: 'announcement_version_number',
    code: check,
    how: 'a version before the first',
    sql: (w) => copy('announcement_version', w.announcementVersion, { number: 0 }),
  },
  {
    rule: 'announcement_version_announcement_id_number_key',
    code: unique,
    how: 'two versions of one number',
    sql: (w) => copy('announcement_version', w.announcementVersion),
  },
  {
    rule: 'announcement_recipient_once',
    code: unique,
    how: 'the same version to somebody twice in one place',
    sql: (w) =>
      copyWhere('announcement_recipient', `version_id = '${w.announcementVersion.id}' and as_self`, {
        id: crypto.randomUUID(),
      }),
  },
  {
    rule: 'saved_audience_name',
    code: check,
    how: 'an audience that is saved under no name',
    sql: (w) => change('saved_audience', w.savedAudience, { name: '' }),
  },
  {
    rule: 'saved_audience_audience',
    code: check,
    how: 'a saved audience of nobody',
    sql: (w) => change('saved_audience', w.savedAudience, { audience: '{}' }),
  },
  {
    rule: 'saved_audience_organisation_id_name_key',
    code: unique,
    how: 'two audiences of one name',
    sql: (w) => copy('saved_audience', w.savedAudience),
  },
];
