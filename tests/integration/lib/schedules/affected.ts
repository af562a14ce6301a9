import { ownerSql } from '@/tests/support/database';

interface Told {
  userId: string;
  organisationId: string | null;
}

export const keyOf = ({ userId, organisationId }: Told) => `${userId} ${organisationId ?? 'own'}`;

/** Everybody who holds a notice about a schedule, and in which context. */
export async function toldOfSchedules(): Promise<string[]> {
  const rows = await ownerSql<Told>(
    `select user_id as "userId", organisation_id as "organisationId" from notification where kind = 'schedule_changed'`,
  );
  return rows.map(keyOf).sort();
}

interface Member {
  groupId: string;
  from: string;
  to: string | null;
  role: string;
  userId: string | null;
  schoolId: string;
}

/** A day on which an event was or is, for whom. */
export interface Touched {
  groupId: string;
  day: string;
  audience: 'ect' | 'mentor' | 'both';
}

/** Derived anew, person by person and day by day, from plain rows: who should have been told. */
export async function expectedReaders(touched: readonly Touched[], day: string): Promise<string[]> {
  const members = await ownerSql<Member>(
    `select m.group_id as "groupId", m.starts_on::text as "from", m.ends_on::text as "to", p.role::text, n.user_id as "userId",
       p.school_id as "schoolId"
     from group_membership m, training_period t, school_period p, person n
     where t.id = m.training_period_id and p.id = t.school_period_id and n.id = p.person_id`,
  );
  const leaders = await ownerSql<{
    userId: string;
    schoolId: string;
    from: string;
    to: string | null;
    ended: boolean;
  }>(
    `select user_id as "userId", organisation_id as "schoolId", starts_on::text as "from", ends_on::text as "to",
       ended_at is not null as ended from membership where role in ('headteacher', 'induction_tutor')`,
  );
  const keys = new Set<string>();
  for (const member of members) {
    const attends = touched.some(
      (event) =>
        event.groupId === member.groupId &&
        event.day >= member.from &&
        (member.to === null || event.day <= member.to) &&
        (event.audience === 'both' || event.audience === member.role),
    );
    if (!attends) continue;
    if (member.userId !== null) keys.add(keyOf({ userId: member.userId, organisationId: null }));
    for (const leader of leaders)
      if (
        leader.schoolId === member.schoolId &&
        !leader.ended &&
        leader.from <= day &&
        (leader.to === null || leader.to >= day)
      )
        keys.add(keyOf({ userId: leader.userId, organisationId: member.schoolId }));
  }
  return [...keys].sort();
}
