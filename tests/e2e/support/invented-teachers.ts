import { sql } from './database';

export interface InventedTeacher {
  personId: string;
  periodId: string;
  name: string;
  email: string;
}

/** Two ECTs of one mentor and a second mentor, at Quillbrook School, in training like others there. */
export interface InventedTeachers {
  ects: [InventedTeacher, InventedTeacher];
  mentor: InventedTeacher;
  other: InventedTeacher;
}

const urn = 900101;

/**
 * People whom a spec may report to be leaving without disturbing another, by their mark: it stands in their addresses.
 * Each has an account. They come last by name.
 */
export async function inventTeachers(mark: string): Promise<InventedTeachers> {
  await forgetTeachers(mark);
  const made = await sql<InventedTeacher & { role: string }>(
    `with school as (select id from school where urn = $2),
     like_others as (select t.lead_provider_id, t.delivery_partner_id, t.programme_version_id, t.intake_year, t.intake_term, t.schedule_identifier
       from training_period t join school_period p on p.id = t.school_period_id join school s on s.id = p.school_id
       join organisation o on o.id = t.delivery_partner_id
       where o.name like 'Shropshire%' and p.role = 'ect' and t.ends_on is null and t.starts_on < current_date - 30
         and t.schedule_identifier is not null order by s.id <> (select id from school), t.id limit 1),
     made as materialized (
       select n, name || ' ' || initcap($1) as name, role, lower(replace(name, ' ', '.')) || '.' || $1 || '@example.net' as email,
         uuidv7() as account, uuidv7() as person, uuidv7() as period, uuidv7() as training
       from (values (1, 'Zinnia Quickstep', 'ect'), (2, 'Zebedee Larkspur', 'ect'), (3, 'Zelda Hearthstone', 'mentor'),
         (4, 'Zachary Windlass', 'mentor')) as people (n, name, role)),
     accounts as (insert into users (id, email, name) select account, email, name from made),
     people as (insert into person (id, name, email, user_id, updated_at) select person, name, email, account, now() from made),
     periods as (insert into school_period (id, person_id, school_id, role, starts_on, working_pattern)
       select period, person, (select id from school), role::teacher_role, current_date - 80, 'full_time' from made),
     trainings as (insert into training_period (id, school_period_id, lead_provider_id, delivery_partner_id, programme_version_id,
         intake_year, intake_term, schedule_identifier, starts_on)
       select training, period, o.lead_provider_id, o.delivery_partner_id, o.programme_version_id, o.intake_year, o.intake_term,
         o.schedule_identifier, current_date - 80 from made, like_others o where role = 'ect'),
     mentorships as (insert into mentorship (ect_period_id, mentor_period_id, starts_on)
       select e.period, m.period, current_date - 80 from made e join made m on m.n = 3 where e.role = 'ect')
     select person as "personId", period as "periodId", name, email, role from made order by n`,
    [mark, urn],
  );
  const [first, second, mentor, other] = made;
  if (!first || !second || !mentor || !other) throw new Error('Nobody was made');
  return { ects: [first, second], mentor, other };
}

/** Everything about them but the audit, which nobody can delete. */
export async function forgetTeachers(mark: string): Promise<void> {
  const people = `select id from person where email like '%.${mark}@example.net'`;
  const periods = `select id from school_period where person_id in (${people})`;
  const trainings = `select id from training_period where school_period_id in (${periods})`;
  const requests = `select id from service_request where person_id in (${people})`;
  const accounts = `select id from users where email like '%.${mark}@example.net'`;
  const absences = `select id from absence where school_period_id in (${periods})`;
  for (const statement of [
    ...['effect', 'tick', 'reason', 'attachment', 'message'].map(
      (part) => `delete from service_request_${part} where request_id in (${requests})`,
    ),
    `delete from notification where subject_id in (${requests}) or user_id in (${accounts})`,
    `delete from service_request where person_id in (${people})`,
    `delete from absence_reason where absence_id in (${absences})`,
    `delete from absence where school_period_id in (${periods})`,
    `delete from training_outcome_reason where training_period_id in (${trainings})`,
    `delete from group_membership where training_period_id in (${trainings})`,
    `delete from mentorship where ect_period_id in (${periods}) or mentor_period_id in (${periods})`,
    `delete from registration_fact where registration_id in (select id from registration where school_period_id in (${periods}))`,
    `delete from registration where school_period_id in (${periods})`,
    `delete from training_period where school_period_id in (${periods})`,
    `delete from journey where subject_id in (${periods}) or user_id in (${accounts})`,
    `delete from school_period where person_id in (${people})`,
    `delete from schedule_glance where user_id in (${accounts}) or subject_id in (${people})`,
    `delete from calendar_feed where user_id in (${accounts}) or person_id in (${people})`,
    `delete from schedule_share where person_id in (${people})`,
    `delete from person where email like '%.${mark}@example.net'`,
    `delete from session where user_id in (${accounts})`,
    `delete from mail_message where user_id in (${accounts})`,
    `delete from users where email like '%.${mark}@example.net'`,
  ])
    await sql(statement);
}
