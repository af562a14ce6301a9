import { type Attempt, check, copyWhere, refused, unique, type Values } from './attempt';
import type { World } from './world';

const version = (values: Values) => (w: World) =>
  copyWhere('public_page_version', `slug = '${w.publicPage.slug}' and number = 1`, { number: 9, ...values });

const impossibleTexts: Values[] = [
  { title: '  ' },
  { summary: 'x'.repeat(301) },
  { body: '' },
  { body: 'x'.repeat(20_001) },
];

export const publicPageAttempts: Attempt[] = [
  {
    rule: 'service_access_service',
    code: check,
    how: 'access to a service that we do not know',
    sql: (w) => copyWhere('service_access', `user_id = '${w.tutor.userId}'`, { service: 'payroll' }),
  },
  {
    rule: 'service_access_pkey',
    code: unique,
    how: 'two answers about one service by one person',
    sql: (w) => copyWhere('service_access', `user_id = '${w.tutor.userId}'`, { can_sign_in: 'false' }),
  },
  {
    rule: 'public_page_slug',
    code: check,
    how: 'a public page whose name leads elsewhere',
    sql: () => `insert into public_page (slug, position) values ('../admin', 1)`,
  },
  {
    rule: 'public_page_version_number',
    code: check,
    how: 'a version of a public page before the first',
    sql: version({ number: 0 }),
  },
  {
    rule: 'public_page_version_pkey',
    code: unique,
    how: 'two versions of a public page with one number',
    sql: version({ number: 2 }),
  },
  ...impossibleTexts.map(
    (values, at): Attempt => ({
      rule: 'public_page_version_text',
      code: check,
      how: `a public page of an impossible length, ${at + 1}`,
      sql: version(values),
    }),
  ),
  {
    rule: 'public_page_version_author',
    code: check,
    how: 'a version of a public page by somebody of no organisation',
    sql: version({ organisation_id: null }),
  },
  {
    rule: 'public_page_version_restored',
    code: check,
    how: 'a version of a public page that restores a later one',
    sql: version({ restored_from: 9 }),
  },
  ...[
    `update public_page_version set body = 'Something else'`,
    'delete from public_page_version',
    'truncate public_page, public_page_version',
  ].map(
    (sql): Attempt => ({ rule: 'public_page_version_append_only', code: refused, how: sql, sql: () => sql }),
  ),
];
