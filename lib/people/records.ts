import 'server-only';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import type { Tx } from '@/lib/db/with-actor';
import type { PersonRecord } from './record';

/** Whose records: of a school, of people, or of people at a school. */
export interface RecordScope {
  schoolId?: string;
  personIds?: string[];
  /** School periods: the rows of one page of a list. */
  periodIds?: string[];
}

/**
 * Reads the records of a scope in one statement, however many people it has. `own` are the limits of the actor's
 * tenancy, row-level security is the wall behind them.
 *
 * Dates inside JSON are ISO strings, as everywhere outside the database.
 */
export async function loadRecords(tx: Tx, scope: RecordScope, own: RecordScope): Promise<PersonRecord[]> {
  const mine: RecordScope = tenantFilter(own);
  const school = scope.schoolId ?? null;
  const people = scope.personIds ?? null;
  const periods = scope.periodIds ?? null;
  const ownSchool = mine.schoolId ?? null;
  const ownPeople = mine.personIds ?? null;
  const rows = await tx.$queryRaw<{ record: PersonRecord }[]>`
    with scope as materialized (
      select * from school_period
      where (${school}::uuid is null or school_id = ${school}::uuid)
        and (${people}::uuid[] is null or person_id = any (${people}::uuid[]))
        and (${periods}::uuid[] is null or id = any (${periods}::uuid[]))
        and (${ownSchool}::uuid is null or school_id = ${ownSchool}::uuid)
        and (${ownPeople}::uuid[] is null or person_id = any (${ownPeople}::uuid[]))
    ),
    trainings as materialized (
      select t.*, json_build_object(
        'id', t.id, 'programmeType', t.programme_type, 'startsOn', t.starts_on, 'endsOn', t.ends_on,
        'leadProvider', case when lp.id is not null then
          json_build_object('id', lp.id, 'name', lp.name, 'shortName', coalesce(lp.short_name, lp.name)) end,
        'deliveryPartner', case when dp.id is not null then
          json_build_object('id', dp.id, 'name', dp.name, 'shortName', coalesce(dp.short_name, dp.name)) end,
        'programmeVersionId', t.programme_version_id, 'framework', pr.framework,
        'intakeYear', t.intake_year, 'intakeTerm', t.intake_term,
        'scheduleIdentifier', t.schedule_identifier, 'outcome', t.outcome) as record
      from training_period t
      left join organisation lp on lp.id = t.lead_provider_id
      left join organisation dp on dp.id = t.delivery_partner_id
      left join programme_version v on v.id = t.programme_version_id
      left join programme pr on pr.id = v.programme_id
      where t.school_period_id = any (array(select id from scope))
    ),
    registrations as materialized (
      select r.school_period_id, r.received_on, json_build_object(
        'id', r.id, 'trainingPeriodId', r.training_period_id,
        'leadProvider', json_build_object('id', lp.id, 'name', lp.name, 'shortName', coalesce(lp.short_name, lp.name)),
        'deliveryPartner', case when dp.id is not null then
          json_build_object('id', dp.id, 'name', dp.name, 'shortName', coalesce(dp.short_name, dp.name)) end,
        'status', r.status, 'statusSince', r.status_since, 'receivedOn', r.received_on,
        'form', (select json_build_object('state', e.state, 'sentOn', e.sent_on, 'remindedOn', e.reminded_on,
            'returnedOn', (e.returned_at at time zone 'Europe/London')::date) from enrolment_form e where e.registration_id = r.id),
        'facts', coalesce((select json_agg(json_build_object(
            'rung', f.rung, 'state', f.state, 'onDate', f.on_date, 'asOf', f.as_of) order by f.rung)
          from registration_fact f where f.registration_id = r.id), '[]'::json)) as record
      from registration r
      join organisation lp on lp.id = r.lead_provider_id
      left join organisation dp on dp.id = r.delivery_partner_id
      where r.school_period_id = any (array(select id from scope))
    ),
    sides as materialized (
      select s.id, 'ect' as side, s.ect_period_id as period_id, s.mentor_period_id as other_id, s.starts_on, s.ends_on
      from mentorship s where s.ect_period_id = any (array(select id from scope))
      union all
      select s.id, 'mentor', s.mentor_period_id, s.ect_period_id, s.starts_on, s.ends_on
      from mentorship s where s.mentor_period_id = any (array(select id from scope))
    ),
    mentorships as materialized (
      select s.period_id, s.starts_on, json_build_object(
        'id', s.id, 'startsOn', s.starts_on, 'endsOn', s.ends_on,
        'other', case
          when n.id is not null then json_build_object('personId', n.id, 'name', n.name)
          when s.side = 'ect' and named.mentor_name is not null then json_build_object('personId', null, 'name', named.mentor_name)
          when named.ect_name is not null then json_build_object('personId', null, 'name', named.ect_name)
        end) as record
      from sides s
      left join school_period o on o.id = s.other_id
      left join person n on n.id = o.person_id
      left join app.pairing_names() named on named.mentorship_id = s.id
    ),
    places as materialized (
      select t.school_period_id, m.starts_on, json_build_object(
        'id', m.id, 'trainingPeriodId', m.training_period_id, 'groupId', m.group_id, 'groupName', g.name,
        'startsOn', m.starts_on, 'endsOn', m.ends_on) as record
      from group_membership m
      join trainings t on t.id = m.training_period_id
      join groups g on g.id = m.group_id
    )
    select json_build_object(
      'periodId', p.id, 'personId', p.person_id, 'name', n.name, 'trn', n.trn, 'email', n.email,
      'schoolId', p.school_id, 'role', p.role, 'startsOn', p.starts_on, 'endsOn', p.ends_on,
      'leavingReportedOn', p.leaving_reported_on, 'workingPattern', p.working_pattern,
      'workingDays', coalesce(p.working_days, '{}'), 'subject', p.subject, 'phase', p.phase,
      'trainings', coalesce((select json_agg(t.record order by t.starts_on) from trainings t where t.school_period_id = p.id), '[]'::json),
      'registrations', coalesce((select json_agg(r.record order by r.received_on) from registrations r where r.school_period_id = p.id), '[]'::json),
      'mentorships', coalesce((select json_agg(m.record order by m.starts_on) from mentorships m where m.period_id = p.id), '[]'::json),
      'places', coalesce((select json_agg(g.record order by g.starts_on) from places g where g.school_period_id = p.id), '[]'::json),
      'induction', case when i.person_id is not null then json_build_object(
        'appropriateBody', ab.name, 'appropriateBodyInShort', coalesce(ab.short_name, ab.name), 'startedOn', i.started_on, 'completedOn', i.completed_on,
        'outcome', i.outcome, 'asOf', i.as_of,
        'terms', json_build_object('reducedTo', i.reduced_to_terms, 'extendedBy', i.extended_by_terms,
          'extendedByDays', i.extended_by_days, 'decidedOn', i.terms_decided_on)) end,
      'absences', coalesce((select json_agg(json_build_object(
          'startsOn', a.starts_on, 'endsOn', a.ends_on, 'expectedReturnOn', a.expected_return_on,
          'keptGroupName', (select g.name from groups g where g.id = a.held_group_id)) order by a.starts_on)
        from absence a where a.school_period_id = p.id), '[]'::json),
      'mentorsElsewhere', case when p.role = 'mentor' then app.mentors_elsewhere(p.person_id, p.school_id) else false end,
      'trainedHere', coalesce((select t.lead_provider_id is null or t.lead_provider_id = any ((select app.lead_providers_here())::uuid[])
        from trainings t where t.school_period_id = p.id
        order by t.starts_on > app.today(), case when t.starts_on <= app.today() then app.today() - t.starts_on else t.starts_on - app.today() end
        limit 1), true)
    ) as record
    from scope p
    join person n on n.id = p.person_id
    left join induction i on i.person_id = p.person_id and p.role = 'ect'
    left join organisation ab on ab.id = i.appropriate_body_id
    order by n.name, p.starts_on`;
  return rows.map((row) => row.record);
}
