import { type Attempt, check, refused } from './attempt';

const guarded: Record<string, string> = {
  audit_event: "action = 'nothing.happened'",
  audit_person: 'person_id = gen_random_uuid()',
  audit_value: `was = 'something else'`,
};

/** Nobody changes or removes what was written, nor removes it together with what refers to it. */
export const appendOnlyAttempts: Attempt[] = Object.entries(guarded).flatMap(([table, change]) =>
  [
    ['update', `update ${table} set ${change}`],
    ['delete', `delete from ${table}`],
    ['truncate', `truncate ${table}`],
    ['cascading truncate', `truncate ${table} cascade`],
  ].map(([verb = '', sql = '']) => ({
    rule: `${table}_append_only`,
    code: refused,
    how: `${verb} of ${table}`,
    sql: () => sql,
  })),
);

/** The second wall behind the typed list of fields. */
const seal = (values: string) =>
  `insert into audit_seal (number, from_id, to_id, event_ids, previous_hash, hash) values (${values}, 'x', 'x')`;

export const sealAttempts: Attempt[] = [
  ['a seal over nothing', "901, 1, 1, '{}'"],
  ['a seal before the first', "0, 1, 1, '{1}'"],
  ['a seal whose events end before they begin', "901, 2, 1, '{1,2}'"],
].map(([how = '', values = '']) => ({
  rule: 'audit_seal_not_empty',
  code: check,
  how,
  sql: () => seal(values),
}));

export const specialCategoryAttempts: Attempt[] = [
  'absenceReason',
  'outcomeReason',
  'note',
  'messageText',
  'accessNeeds',
  'file',
].map((field) => ({
  rule: 'audit_value_not_special',
  code: check,
  how: `a value of the field ${field} in the audit`,
  sql: () =>
    `select app.record_audits('system', null, null, '[{"action": "x", "subjectType": "y", "changes": [{"field": "${field}", "was": "a"}]}]')`,
}));
