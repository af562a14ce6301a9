import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { type Sql, sql } from '@/lib/db/sql';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { submissionNumber } from '@/lib/submissions/labels';
import { reasonsInWords, submissionReasons } from './labels';
import type { DuplicateFilters } from './schemas';
import type { DuplicateList, PairSide, SuspectedOfSubmission, SuspectedPair, Suspicion } from './types';

export const pageSize = 25;

interface Found {
  kind: 'people' | 'application';
  number: number | null;
  oneId: string;
  otherId: string;
  sameEmail: boolean;
  nearName: boolean;
  nearTrn: boolean;
  oneSchool: boolean;
}

/**
 * Pairs of records that may be of one person, and what schools sent that may be about somebody who is there already: the
 * likeliest first. What staff said to be different people is left out.
 */
export async function listDuplicates(
  actor: StaffActor,
  { reason, person, page }: DuplicateFilters,
): Promise<DuplicateList> {
  return withActor(actor, async (tx) => {
    const only = person ?? null;
    const [row] = await tx.$queryRaw<{ counts: DuplicateList['counts']; found: Found[] }[]>`
      with f as materialized (
        select f.* from (
          select 'people' as kind, null::int as number, d.one_id as "oneId", d.other_id as "otherId", d.same_email as "sameEmail",
            d.near_name as "nearName", d.near_trn as "nearTrn", d.one_school as "oneSchool"
          from app.suspected_duplicates() d
          union all
          select 'application', s.number, s.id, d.person_id, d.same_email, d.near_name, d.same_trn, true
          from app.suspected_of_submissions() d join registration_submission s on s.id = d.submission_id
        ) f where ${only}::uuid is null or f."oneId" = ${only}::uuid or f."otherId" = ${only}::uuid)
      select (select jsonb_build_object('all', count(*), 'email', count(*) filter (where "sameEmail"),
          'name', count(*) filter (where "nearName"), 'trn', count(*) filter (where "nearTrn")) from f) as counts,
        (select coalesce(jsonb_agg(to_jsonb(shown)), '[]') from (
          select * from f where ${having(reason)}
          order by f.kind, (f."sameEmail"::int + f."nearName"::int + f."nearTrn"::int) desc, f."oneSchool" desc, f."oneId", f."otherId"
          limit ${pageSize} offset ${(page - 1) * pageSize}) shown) as found`;
    const found = row?.found ?? [];
    const counts = row?.counts ?? { all: 0, email: 0, name: 0, trn: 0 };
    const sides = await readSides(tx, found);
    return {
      pairs: found.flatMap((pair) => pairOf(pair, sides) ?? []),
      total: counts[reason ?? 'all'],
      counts,
    };
  });
}

function having(reason: Suspicion | undefined): Sql {
  switch (reason) {
    case 'email':
      return sql`f."sameEmail"`;
    case 'name':
      return sql`f."nearName"`;
    case 'trn':
      return sql`f."nearTrn"`;
    default:
      return sql`true`;
  }
}

function pairOf(row: Found, sides: Map<string, PairSide>): SuspectedPair | null {
  const [one, other] = [sides.get(row.oneId), sides.get(row.otherId)];
  if (one === undefined || other === undefined) return null;
  const isApplication = row.kind === 'application' && row.number !== null;
  return {
    kind: row.kind,
    oneId: isApplication ? submissionNumber(row.number ?? 0) : row.oneId,
    otherId: row.otherId,
    one,
    other,
    reasons: isApplication ? submissionReasons({ ...row, sameTrn: row.nearTrn }) : reasonsInWords(row),
  };
}

const roleWord = { ect: 'ECT', mentor: 'Mentor' } as const;

async function readSides(tx: Tx, found: readonly Found[]): Promise<Map<string, PairSide>> {
  const people = await tx.person.findMany({
    where: { id: { in: found.flatMap(({ oneId, otherId }) => [oneId, otherId]) } },
    select: {
      id: true,
      name: true,
      trn: true,
      email: true,
      schoolPeriods: {
        orderBy: { startsOn: 'asc' },
        select: { role: true, school: { select: { organisation: { select: { name: true } } } } },
      },
    },
  });
  const sent = await tx.registrationSubmission.findMany({
    where: { id: { in: found.filter(({ kind }) => kind === 'application').map(({ oneId }) => oneId) } },
    select: {
      id: true,
      name: true,
      trn: true,
      email: true,
      role: true,
      school: { select: { organisation: { select: { name: true } } } },
    },
  });
  return new Map([
    ...people.map(({ id, name, trn, email, schoolPeriods }): [string, PairSide] => [
      id,
      {
        name,
        trn,
        email,
        places: [
          ...new Set(
            schoolPeriods.map(({ role, school }) => `${roleWord[role]} at ${school.organisation.name}`),
          ),
        ],
      },
    ]),
    ...sent.map(({ id, name, trn, email, role, school }): [string, PairSide] => [
      id,
      { name, trn, email, places: [`${roleWord[role]} at ${school.organisation.name}`] },
    ]),
  ]);
}

/** People who may be whom the school sent, and what staff said of them before. */
export async function listSuspectsOfSubmission(
  actor: StaffActor,
  submissionId: string,
): Promise<SuspectedOfSubmission[]> {
  return withActor(actor, async (tx) => {
    const found = await tx.$queryRaw<
      { personId: string; sameTrn: boolean; sameEmail: boolean; nearName: boolean }[]
    >`
      select d.person_id as "personId", d.same_trn as "sameTrn", d.same_email as "sameEmail", d.near_name as "nearName"
      from app.suspected_of_submissions() d where d.submission_id = ${submissionId}::uuid order by 2 desc, 3 desc, 1`;
    const people = await tx.person.findMany({
      where: { id: { in: found.map(({ personId }) => personId) } },
      select: {
        id: true,
        name: true,
        trn: true,
        email: true,
        schoolPeriods: {
          orderBy: { startsOn: 'desc' },
          select: {
            role: true,
            school: { select: { urn: true, organisation: { select: { name: true } } } },
          },
        },
      },
    });
    return found.flatMap((row) => {
      const person = people.find(({ id }) => id === row.personId);
      if (person === undefined) return [];
      const { name, trn, email, schoolPeriods } = person;
      return [
        {
          personId: row.personId,
          name,
          trn,
          email,
          places: schoolPeriods.map(({ role, school }) => `${roleWord[role]} at ${school.organisation.name}`),
          urn: schoolPeriods[0]?.school.urn ?? null,
          reasons: submissionReasons(row),
          sameTrn: row.sameTrn,
        },
      ];
    });
  });
}
