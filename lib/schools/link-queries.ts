import 'server-only';
import type { Tx } from '@/lib/db/with-actor';

export interface SimpleSuccessor {
  oldUrn: number;
  oldName: string;
  isClosed: boolean;
  newUrn: number;
}

/**
 * Present schools with exactly one successor, of which they are the only predecessor, that is not itself among the
 * schools yet. Mergers, splits and amalgamations are none of these: staff decide about them.
 */
export async function findSimpleSuccessors(tx: Tx): Promise<SimpleSuccessor[]> {
  return tx.$queryRaw<SimpleSuccessor[]>`
    with lineage as (
      select urn as old_urn, link_urn as new_urn, link_type from school_link where link_type ilike 'Successor%'
      union select link_urn, urn, link_type from school_link where link_type ilike 'Predecessor%'
    ), pair as (
      select old_urn, new_urn, bool_and(link_type in ('Successor', 'Predecessor')) as is_plain
      from lineage group by old_urn, new_urn
    )
    select p.old_urn as "oldUrn", o.name as "oldName", s.status = 'closed' as "isClosed", p.new_urn as "newUrn"
    from pair p join school s on s.urn = p.old_urn join organisation o on o.id = s.id
    where p.is_plain
      and not exists (select from school_urn u where u.urn = p.new_urn)
      and not exists (select from pair q where (q.old_urn = p.old_urn) <> (q.new_urn = p.new_urn))
    order by p.old_urn`;
}

export interface SchoolByUrn {
  urn: number;
  presentUrn: number;
  name: string;
  isClosed: boolean;
  /** ECTs and mentors whose time at the school is not over. */
  people: number;
}

/** Every school by every URN that it has or had. */
export async function findSchoolsByAnyUrn(tx: Tx): Promise<Map<number, SchoolByUrn>> {
  const schools = await tx.$queryRaw<SchoolByUrn[]>`
    select u.urn, s.urn as "presentUrn", o.name, s.status = 'closed' as "isClosed",
      (select count(*)::int from school_period p
       where p.school_id = s.id and (p.ends_on is null or p.ends_on >= app.today())) as people
    from school_urn u join school s on s.id = u.school_id join organisation o on o.id = s.id`;
  return new Map(schools.map((school) => [school.urn, school]));
}
