import { overlap } from '@/lib/periods/rules';
import { isSamePerson } from '@/lib/teachers/identity';
import type { RowProblem } from '../row-cells';
import type { RowMessage } from '../types';
import { headerOf } from './columns';
import type { ImportContext } from './context';
import { problem, type RegistrationRow } from './row';

function grouped<Key>(rows: readonly RegistrationRow[], keyOf: (row: RegistrationRow) => Key | null) {
  const groups = new Map<Key, RegistrationRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

/** What is wrong with rows because of other rows of the file: a row twice, one TRN or reference for two people. */
export function problemsAmongRows(rows: readonly RegistrationRow[]): Map<number, RowProblem[]> {
  const problems = new Map<number, RowProblem[]>();
  const add = (row: RegistrationRow, one: RowProblem) =>
    problems.set(row.number, [...(problems.get(row.number) ?? []), one]);

  for (const [trn, same] of grouped(rows, (row) => row.trn)) {
    for (const row of same) {
      const other = same.find((one) => !isSamePerson(one.name, row.name));
      if (other === undefined) continue;
      const text = `TRN ${trn} is given to ${row.name} and, in row ${other.number}, to ${other.name}. Check both.`;
      add(row, problem('identity', 'trn', text));
    }
  }
  for (const [, same] of grouped(rows, whoAndWhere)) {
    for (const [at, row] of same.entries()) {
      const earlier = same.slice(0, at).find((one) => overlap(one, row));
      if (earlier === undefined) continue;
      const text =
        earlier.startsOn === row.startsOn
          ? `The same person, school and start date are in row ${earlier.number}.`
          : `Row ${earlier.number} has the same person at the same school for some of that time. Give the earlier one an end date.`;
      add(row, problem('duplicate_row', null, text));
    }
  }
  for (const [reference, same] of grouped(rows, (row) => row.reference)) {
    const [first, ...others] = same;
    for (const row of others) {
      const text = `Reference ${reference} is also in row ${first?.number}, for ${first?.name}. Each registration needs its own.`;
      add(row, problem('identity', 'reference', text));
    }
  }
  return problems;
}

function whoAndWhere(row: RegistrationRow): string {
  return `${row.trn ?? `ref ${row.reference}`} ${row.role} ${row.urn}`;
}

/**
 * Has the rows of one person agree on name and address, or each would undo the other whenever the file comes: what the
 * row with the latest start says holds. Returns what to tell beside the others.
 */
export function agreeOnPeople(rows: readonly RegistrationRow[]): Map<number, RowMessage[]> {
  const warnings = new Map<number, RowMessage[]>();
  for (const [, same] of grouped(rows, (row) => row.trn)) {
    const latestFirst = [...same].sort((a, b) => b.startsOn.localeCompare(a.startsOn) || b.number - a.number);
    for (const field of ['name', 'email'] as const) {
      const holds = latestFirst.find((row) => row[field] !== null);
      const value = holds?.[field];
      if (holds === undefined || value === null || value === undefined) continue;
      for (const row of same) {
        if (row[field] !== null && row[field] !== value) {
          const what = field === 'name' ? 'name' : 'e-mail address';
          const text = `Row ${holds.number} gives ${value} as the ${what} of the same person. That one is kept.`;
          const told = warnings.get(row.number) ?? [];
          warnings.set(row.number, [...told, { column: headerOf(field), text, level: 'warning' }]);
        }
        row[field] = value;
      }
    }
  }
  return warnings;
}

/** What should be looked at, though the rows are taken: one e-mail address for two people. */
export function warningsAmongRows(
  rows: readonly RegistrationRow[],
  context: ImportContext,
): Map<number, RowMessage[]> {
  const warnings = new Map<number, RowMessage[]>();
  for (const [email, same] of grouped(rows, (row) => row.email?.toLowerCase() ?? null)) {
    const known = context.peopleByEmail.get(email) ?? [];
    for (const row of same) {
      const other = same.find((one) => one !== row && one.trn !== row.trn);
      const own = row.trn === null ? undefined : context.peopleByTrn.get(row.trn)?.id;
      const isElsewhere = known.some((id) => id !== own) && row.trn !== null;
      if (other === undefined && !isElsewhere) continue;
      const who = other === undefined ? 'another person' : `${other.name} in row ${other.number}`;
      const text = `${who.charAt(0).toUpperCase()}${who.slice(1)} has the same e-mail address. Everybody needs their own.`;
      warnings.set(row.number, [{ column: headerOf('email'), text, level: 'warning' }]);
    }
  }
  return warnings;
}
