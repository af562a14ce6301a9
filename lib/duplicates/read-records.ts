import 'server-only';
import type { Tx } from '@/lib/db/with-actor';
import type { Records } from './types';

/** Everything that hangs on the people, as the worker. Of absences, pauses and access needs no reason is read. */
export async function readRecords(tx: Tx, ids: readonly string[]): Promise<Records> {
  const [row] = await tx.$queryRaw<{ records: Records }[]>`
    with who as materialized (select unnest(${[...ids]}::uuid[]) as id),
    stay as materialized (select p.* from school_period p join who on who.id = p.person_id),
    training as materialized (select t.* from training_period t join stay on stay.id = t.school_period_id),
    application as materialized (select r.* from registration r join stay on stay.id = r.school_period_id),
    pairing as materialized (select m.* from mentorship m
      where m.ect_period_id in (select id from stay) or m.mentor_period_id in (select id from stay)),
    place as materialized (select g.* from group_membership g join training t on t.id = g.training_period_id)
    select jsonb_build_object(
      'person', (select jsonb_agg(to_jsonb(n)) from person n join who on who.id = n.id),
      'school_period', (select coalesce(jsonb_agg(to_jsonb(x) order by x.starts_on), '[]') from stay x),
      'training_period', (select coalesce(jsonb_agg(to_jsonb(x) order by x.starts_on), '[]') from training x),
      'registration', (select coalesce(jsonb_agg(to_jsonb(x)), '[]') from application x),
      'registration_fact', (select coalesce(jsonb_agg(to_jsonb(x)), '[]') from registration_fact x join application a on a.id = x.registration_id),
      'registration_note', (select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'registration_id', x.registration_id)), '[]')
        from registration_note x join application a on a.id = x.registration_id),
      'enrolment_form', (select coalesce(jsonb_agg(to_jsonb(x)), '[]') from enrolment_form x join who on who.id = x.person_id),
      'mentorship', (select coalesce(jsonb_agg(to_jsonb(x)), '[]') from pairing x),
      'group_membership', (select coalesce(jsonb_agg(to_jsonb(x)), '[]') from place x),
      'absence', (select coalesce(jsonb_agg(to_jsonb(x)), '[]') from absence x join stay on stay.id = x.school_period_id),
      'reduced_timetable', (select coalesce(jsonb_agg(to_jsonb(x)), '[]') from reduced_timetable x join stay on stay.id = x.school_period_id),
      'module_order', (select coalesce(jsonb_agg(to_jsonb(x)), '[]') from module_order x join training t on t.id = x.training_period_id),
      'reasons', (select coalesce(jsonb_agg(x.training_period_id), '[]') from training_outcome_reason x join training t on t.id = x.training_period_id),
      'registration_submission', (select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'school_period_id', x.school_period_id,
          'mentor_period_id', x.mentor_period_id, 'ect_period_id', x.ect_period_id)), '[]') from registration_submission x
        where x.school_period_id in (select id from stay) or x.mentor_period_id in (select id from stay) or x.ect_period_id in (select id from stay)),
      'service_request', (select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'number', x.number, 'person_id', x.person_id,
          'school_period_id', x.school_period_id, 'school_id', x.school_id, 'circumstance', x.circumstance, 'state', x.state)), '[]')
        from service_request x where x.person_id in (select id from who) or x.school_period_id in (select id from stay)),
      'induction', (select coalesce(jsonb_agg(to_jsonb(x)), '[]') from induction x join who on who.id = x.person_id),
      'invitation', (select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'person_id', x.person_id, 'organisation_id', x.organisation_id,
          'email', lower(x.email::text), 'role', x.role, 'accepted_at', x.accepted_at, 'revoked_at', x.revoked_at)), '[]')
        from invitation x join who on who.id = x.person_id),
      'event_attendee', (select coalesce(jsonb_agg(to_jsonb(x)), '[]') from event_attendee x join who on who.id = x.person_id),
      'support_enquiry', (select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'person_id', x.person_id)), '[]') from support_enquiry x join who on who.id = x.person_id),
      'calendar_feed', (select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'person_id', x.person_id)), '[]') from calendar_feed x join who on who.id = x.person_id),
      'schedule_share', (select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'person_id', x.person_id)), '[]') from schedule_share x join who on who.id = x.person_id),
      'journey', (select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'subject_id', x.subject_id)), '[]')
        from journey x join who on who.id = x.subject_id where x.submitted_at is null),
      'identity_verdict', (select coalesce(jsonb_agg(to_jsonb(x)), '[]') from identity_verdict x
        where x.person_id in (select id from who) or x.other_person_id in (select id from who)),
      'former', (select coalesce(jsonb_agg(to_jsonb(n)), '[]') from person n join who on who.id = n.merged_into_id),
      'names', (select coalesce(jsonb_object_agg(x.id, x.name), '{}') from (
        select o.id, o.name from organisation o where o.id in (select school_id from stay
          union select lead_provider_id from training union select delivery_partner_id from training
          union select appropriate_body_id from induction i join who on who.id = i.person_id)
        union all select g.id, g.name from groups g where g.id in (select group_id from place)
        union all select u.id, u.email::text from users u join person n on n.user_id = u.id join who on who.id = n.id
        union all select p.id, n.name from school_period p join person n on n.id = p.person_id
          where p.id in (select ect_period_id from pairing union select mentor_period_id from pairing)) x)
    ) as records`;
  if (row === undefined) throw new Error('A query of one row gave none.');
  return { ...row.records, person: row.records.person ?? [] };
}

/**
 * Has everybody wait who would write to one of the two people meanwhile: another merge, a request that is carried out, an
 * import, which takes the same first lock. Requests before stays before people, as whoever carries out a request locks them.
 */
export async function lockPeople(tx: Tx, ids: readonly string[]): Promise<void> {
  const people = [...ids];
  await tx.$queryRaw`select 1 from (select pg_advisory_xact_lock(hashtext('registrations'))) locked`;
  await tx.$queryRaw`
    select id from service_request where person_id = any(${people}::uuid[]) order by id for update`;
  await tx.$queryRaw`select id from school_period where person_id = any(${people}::uuid[]) order by id for update`;
  await tx.$queryRaw`select id from person where id = any(${people}::uuid[]) order by id for update`;
}
