import { readText } from '@/lib/spreadsheets/cell-readers';
import type { SheetRow } from '@/lib/spreadsheets/cells';
import { isEmail } from '@/lib/teachers/identity';
import { isOwnSchool } from '../own-schools';
import { oneOf } from '../registrations/words';
import type { SchoolOfFile } from '../schools-of-file';
import type { Batch, CheckedRow, RowMessage } from '../types';
import { contactColumns } from './columns';

export interface Contact {
  organisationId: string;
  urn: number;
  name: string;
  email: string;
  role: 'headteacher' | 'induction_tutor';
}

export interface KnownContacts {
  batch: Pick<Batch, 'organisationId' | 'organisationKind'>;
  schools: ReadonlyMap<number, SchoolOfFile>;
  /** Names of people with access or an open invitation, by contactKey. */
  present: ReadonlyMap<string, { name: string | null; hasAccess: boolean }>;
}

const roleWords = {
  headteacher: 'headteacher',
  'head teacher': 'headteacher',
  head: 'headteacher',
  principal: 'headteacher',
  'induction tutor': 'induction_tutor',
  'school induction tutor': 'induction_tutor',
  tutor: 'induction_tutor',
  sit: 'induction_tutor',
} as const;

export function contactKey({
  organisationId,
  email,
  role,
}: Pick<Contact, 'organisationId' | 'email' | 'role'>): string {
  return `${organisationId} ${role} ${email.toLowerCase()}`;
}

const headerOf = (key: string) => contactColumns.find((column) => column.key === key)?.header ?? key;

/** Says what becomes of one contact; `seen` keeps the rows before it. */
export function checkContact(row: SheetRow, known: KnownContacts, seen: Map<string, number>): CheckedRow {
  const problems: { reason: string; message: RowMessage }[] = [];
  const refuse = (reason: string, key: string | null, text: string) => {
    problems.push({ reason, message: { column: key === null ? null : headerOf(key), text, level: 'error' } });
    return null;
  };
  const text = (key: string, max: number): string | null => {
    const { value, problem } = readText(row.cells[key], headerOf(key));
    if (problem !== null) return refuse('cell', key, problem);
    if (value === null || value === '') return refuse('missing', key, `${headerOf(key)} is missing.`);
    if (value.length > max)
      return refuse('cell', key, `${headerOf(key)} cannot be longer than ${max} characters.`);
    return value.replace(/\s+/g, ' ');
  };

  if (row.problem !== null) refuse('row_shape', null, row.problem);
  const school = schoolIn(text('urn', 20), known, refuse);
  const name = text('name', 200);
  const address = text('email', 400);
  const email =
    address === null || isEmail(address)
      ? address
      : refuse('cell', 'email', `“${address}” is not an e-mail address, like tutor@example.org.`);
  const roleText = text('role', 100);
  const role =
    roleText === null
      ? null
      : (oneOf(roleText, roleWords) ??
        refuse('cell', 'role', `“${roleText}” is not a role: write Headteacher or Induction tutor.`));
  const base = {
    sheet: '',
    number: row.number,
    raw: { cells: row.cells, others: row.others, problem: row.problem },
    subject: name,
  };
  if (school === null || name === null || email === null || role === null || problems.length > 0)
    return refusedRow(base, problems);

  const contact: Contact = { organisationId: school.id, urn: school.urn, name, email, role };
  const key = contactKey(contact);
  const earlier = seen.get(key);
  if (earlier !== undefined) {
    refuse('duplicate_row', null, `The same person, school and role are in row ${earlier}.`);
    return refusedRow(base, problems);
  }
  seen.set(key, row.number);
  return {
    ...base,
    raw: { ...base.raw, contact },
    subject: `${name}, ${role === 'headteacher' ? 'headteacher' : 'induction tutor'} at ${school.name}`,
    ...whatBecomes(contact, known.present.get(key)),
    reason: null,
  };
}

function refusedRow(
  base: Pick<CheckedRow, 'sheet' | 'number' | 'raw' | 'subject'>,
  problems: { reason: string; message: RowMessage }[],
): CheckedRow {
  return {
    ...base,
    outcome: 'refused',
    reason: problems[0]?.reason ?? 'cell',
    messages: problems.map(({ message }) => message),
  };
}

function schoolIn(
  text: string | null,
  { schools, batch }: KnownContacts,
  refuse: (reason: string, key: string, text: string) => null,
): SchoolOfFile | null {
  if (text === null) return null;
  if (!/^\d{1,6}$/.test(text))
    return refuse('cell', 'urn', `“${text}” is not a URN: a number of up to six digits.`);
  const school = schools.get(Number(text));
  if (school === undefined)
    return refuse('unknown_school', 'urn', `No school with the URN ${text} is known.`);
  if (!isOwnSchool(school, { organisationId: batch.organisationId, kind: batch.organisationKind }))
    return refuse('not_your_school', 'urn', `${text} is not a school of yours.`);
  if (school.isClosed) return refuse('closed_school', 'urn', `${school.name} is closed.`);
  return school;
}

function whatBecomes(
  contact: Contact,
  present: { name: string | null; hasAccess: boolean } | undefined,
): Pick<CheckedRow, 'outcome' | 'messages'> {
  if (present === undefined) return { outcome: 'create', messages: [] };
  const info = (column: string | null, text: string): RowMessage => ({ column, text, level: 'info' });
  if (present.hasAccess) return { outcome: 'unchanged', messages: [info(null, 'Has access already.')] };
  if (present.name === contact.name) return { outcome: 'unchanged', messages: [] };
  return {
    outcome: 'update',
    messages: [info('Name', `“${present.name ?? ''}” becomes “${contact.name}”.`)],
  };
}
