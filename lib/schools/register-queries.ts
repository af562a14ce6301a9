import 'server-only';
import { fromDateColumn } from '@/lib/dates/iso-date';
import type { Tx } from '@/lib/db/with-actor';
import type { RegisterRecord } from '@/lib/imports/register/register-row';

export interface RegisteredSchool {
  id: string;
  registerHash: string | null;
  record: Required<Omit<RegisterRecord, 'districtCode'>>;
}

/** Schools by their present URN, as the register last described them. */
export async function findRegisteredSchools(tx: Tx, urns: number[]): Promise<Map<number, RegisteredSchool>> {
  const schools = await tx.school.findMany({
    where: { urn: { in: urns } },
    include: { organisation: { select: { name: true } }, trust: { select: { name: true } } },
  });
  return new Map(
    schools.map((school) => [
      school.urn,
      {
        id: school.id,
        registerHash: school.registerHash,
        record: {
          ...school,
          name: school.organisation.name,
          openedOn: fromDateColumn(school.openedOn),
          closedOn: fromDateColumn(school.closedOn),
          trustName: school.trust?.name ?? null,
        },
      },
    ]),
  );
}

/** Names of schools that had one of these URNs before their present one. */
export async function findFormerUrns(
  tx: Tx,
  urns: number[],
): Promise<Map<number, { name: string; urn: number }>> {
  const former = await tx.schoolUrn.findMany({
    where: { urn: { in: urns }, endsOn: { not: null } },
    select: { urn: true, school: { select: { urn: true, organisation: { select: { name: true } } } } },
  });
  return new Map(former.map(({ urn, school }) => [urn, { urn: school.urn, name: school.organisation.name }]));
}

/** UKPRNs that schools other than these already have. */
export async function findUkprnsElsewhere(
  tx: Tx,
  wanted: { urn: number; ukprn: string }[],
): Promise<Set<number>> {
  if (wanted.length === 0) return new Set();
  const rows = await tx.$queryRaw<{ urn: number }[]>`
    select w.urn from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w(urn int, ukprn text)
    join school s on s.ukprn = w.ukprn and s.urn <> w.urn`;
  return new Set(rows.map((row) => row.urn));
}
