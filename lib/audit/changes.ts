import 'server-only';
import type { Tx } from '@/lib/db/with-actor';
import { type AuditedSubject, isAuditedField } from './fields';
import type { AuditChange, AuditScalar } from './record';

/** Columns that hold ids, and the field under which the audit keeps the name. */
const named: Record<string, string> = {
  leadProviderId: 'leadProvider',
  deliveryPartnerId: 'deliveryPartner',
  programmeVersionId: 'programme',
  ectPeriodId: 'ect',
  mentorPeriodId: 'mentor',
  groupId: 'group',
  appropriateBodyId: 'appropriateBody',
};

export type Names = ReadonlyMap<string, string>;
type Columns = Readonly<Record<string, unknown>>;

/** From the columns of a record before and after, what the audit keeps of it: names in place of ids. */
export function changesBetween(
  subject: AuditedSubject,
  was: Columns | null,
  is: Columns | null,
  names: Names,
): AuditChange<never>[] {
  const [before, after] = [valuesOf(subject, was, names), valuesOf(subject, is, names)];
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return fields.map((field) => ({
    field: field as never,
    was: before[field] ?? null,
    is: after[field] ?? null,
  }));
}

function valuesOf(
  subject: AuditedSubject,
  columns: Columns | null,
  names: Names,
): Record<string, AuditScalar> {
  const values: Record<string, AuditScalar> = {};
  for (const [column, value] of Object.entries(columns ?? {})) {
    const field = named[column] ?? column;
    if (!isAuditedField(subject, field) || !isScalar(value)) continue;
    values[field] = field === column || value === null ? value : (names.get(String(value)) ?? null);
  }
  const { intakeTerm, intakeYear } = columns ?? {};
  if (subject === 'training_period' && intakeTerm !== undefined && intakeYear !== undefined)
    values.intake = `${intakeTerm} ${intakeYear}`;
  return values;
}

function isScalar(value: unknown): value is AuditScalar {
  if (Array.isArray(value))
    return value.every((item) => typeof item === 'string' || typeof item === 'number');
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

/** Names of the organisations, programmes, groups and people whose ids stand in the columns. */
export async function readNames(tx: Tx, records: readonly (Columns | null)[]): Promise<Names> {
  const ids = new Set(
    records
      .flatMap((columns) => Object.entries(columns ?? {}))
      .flatMap(([column, value]) =>
        Object.hasOwn(named, column) && typeof value === 'string' ? [value] : [],
      ),
  );
  if (ids.size === 0) return new Map();
  const rows = await tx.$queryRaw<{ id: string; name: string }[]>`
    with wanted as (select unnest(${[...ids]}::uuid[]) as id)
    select o.id, o.name from organisation o join wanted w on w.id = o.id
    union all select g.id, g.name from groups g join wanted w on w.id = g.id
    union all select v.id, p.name || ', version ' || v.number from programme_version v
      join wanted w on w.id = v.id join programme p on p.id = v.programme_id
    union all select s.id, n.name from school_period s join wanted w on w.id = s.id join person n on n.id = s.person_id`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}
