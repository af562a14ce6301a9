import { ownerSql } from '@/tests/support/database';

export interface Pair {
  n: number;
  ectPeriodId: string;
  ectPersonId: string;
  ectUserId: string;
  mentorPeriodId: string;
  mentorPersonId: string;
  mentorUserId: string;
}

/** ECTs in training and in the group, each with an account and a mentor of their own; in one statement. */
export function createPairs(
  count: number,
  { school, leadProvider, group }: Record<'school' | 'leadProvider' | 'group', { id: string }>,
): Promise<Pair[]> {
  return ownerSql<Pair & Record<string, unknown>>(
    `with made as materialized (
       select n, r as role, uuidv7() as person, uuidv7() as account, uuidv7() as period, uuidv7() as training
       from generate_series(1, $4::int) n, unnest(array['ect', 'mentor']) r),
     accounts as (insert into users (id, name, email) select account, role || ' ' || n, role || n || '@example.com' from made),
     people as (insert into person (id, name, email, user_id, updated_at)
       select person, role || ' ' || n, role || n || '@example.com', account, now() from made),
     periods as (insert into school_period (id, person_id, school_id, role, starts_on, working_pattern)
       select period, person, $1, role::teacher_role, current_date - 80, 'full_time' from made),
     trainings as (insert into training_period (id, school_period_id, lead_provider_id, intake_year, intake_term, starts_on)
       select training, period, $2, 2026, 'september', current_date - 80 from made),
     places as (insert into group_membership (training_period_id, group_id, starts_on)
       select training, $3, current_date - 80 from made where role = 'ect'),
     mentorships as (insert into mentorship (ect_period_id, mentor_period_id, starts_on)
       select e.period, m.period, current_date - 80 from made e join made m using (n) where e.role = 'ect' and m.role = 'mentor')
     select n, e.period as "ectPeriodId", e.person as "ectPersonId", e.account as "ectUserId",
       m.period as "mentorPeriodId", m.person as "mentorPersonId", m.account as "mentorUserId"
     from made e join made m using (n) where e.role = 'ect' and m.role = 'mentor' order by n`,
    [school.id, leadProvider.id, group.id, count],
  );
}
