import 'server-only';
import type { IsoDate } from '@/lib/dates/iso-date';
import type { Tx } from '@/lib/db/with-actor';
import { urgentOf } from '@/lib/schedules/urgent';
import type { Affected, Audience } from './types';

interface Change {
  /** Null for an event that is not written yet. */
  eventId: string | null;
  groupId: string;
  was: IsoDate | null;
  date: IsoDate;
  audience: Audience;
}

/** Whom changes touch, by the same rule by which they are told afterwards. */
export async function readAffected(tx: Tx, changes: readonly Change[]): Promise<Affected> {
  const touching = changes.map(({ eventId, groupId, was, date, audience }, at) => ({
    at,
    eventId,
    groupId,
    wasOn: was,
    nowOn: date,
    wasFor: was === null ? null : audience,
    nowFor: audience,
  }));
  const asked = JSON.stringify(touching);
  const attending = await tx.$queryRaw<
    {
      personId: string;
      name: string | null;
      role: 'ect' | 'mentor';
      schoolId: string;
      schoolName: string | null;
    }[]
  >`
    select a.person_id as "personId", n.name, a.role, a.school_id as "schoolId", o.name as "schoolName"
    from (select distinct person_id, role, school_id from app.attendances_of_changes(${asked}::jsonb)) a
    left join person n on n.id = a.person_id left join organisation o on o.id = a.school_id
    order by n.name, o.name`;
  const [told] = await tx.$queryRaw<{ notices: number }[]>`
    select coalesce(sum(cardinality(user_ids)), 0)::int as notices from app.affected_by_changes(${asked}::jsonb)`;
  const people = attending.flatMap(({ personId, name, role, schoolName }) =>
    name === null || schoolName === null ? [] : { personId, name, role, schoolName },
  );
  const named = new Set(people.map(({ personId }) => personId));
  const others = new Set(attending.flatMap(({ personId }) => (named.has(personId) ? [] : personId)));
  return {
    people,
    others: others.size,
    schools: new Set(attending.map(({ schoolId }) => schoolId)).size,
    notices: told?.notices ?? 0,
    isUrgent: (await urgentOf(tx, touching)).length > 0,
  };
}
