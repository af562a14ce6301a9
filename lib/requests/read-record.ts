import 'server-only';
import type { Tx } from '@/lib/db/with-actor';
import type { SubjectRecord } from './record';

/**
 * What a request may change of a person at a school, as far as whoever acts may read it; null when they may not or
 * when it is not there. With `lock` nobody else changes the stay at the school meanwhile.
 */
export async function readSubject(
  tx: Tx,
  schoolPeriodId: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<SubjectRecord | null> {
  if (lock) await tx.$queryRaw`select id from school_period where id = ${schoolPeriodId}::uuid for update`;
  const [row] = await tx.$queryRaw<{ record: SubjectRecord }[]>`
    select jsonb_build_object(
      'person', jsonb_build_object('id', n.id, 'name', n.name, 'email', n.email, 'trn', n.trn),
      'schoolPeriod', jsonb_build_object('id', p.id, 'schoolId', p.school_id, 'role', p.role, 'startsOn', p.starts_on,
        'endsOn', p.ends_on, 'workingPattern', p.working_pattern, 'workingDays', coalesce(p.working_days, '{}'),
        'leavingReportedOn', p.leaving_reported_on),
      'trainings', (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'schoolPeriodId', t.school_period_id,
          'programmeType', t.programme_type, 'leadProviderId', t.lead_provider_id, 'deliveryPartnerId', t.delivery_partner_id,
          'programmeVersionId', t.programme_version_id, 'intakeYear', t.intake_year, 'intakeTerm', t.intake_term,
          'scheduleIdentifier', t.schedule_identifier, 'startsOn', t.starts_on, 'endsOn', t.ends_on, 'outcome', t.outcome)
          order by t.starts_on), '[]') from training_period t where t.school_period_id = p.id),
      'mentorships', (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'ectPeriodId', s.ect_period_id,
          'mentorPeriodId', s.mentor_period_id, 'startsOn', s.starts_on, 'endsOn', s.ends_on,
          'otherName', coalesce(o.name, 'somebody whom another provider trains'), 'otherPersonId', o.id) order by s.starts_on), '[]')
          from mentorship s
          left join school_period q on q.id = case when s.ect_period_id = p.id then s.mentor_period_id else s.ect_period_id end
          left join person o on o.id = q.person_id
          where s.ect_period_id = p.id or s.mentor_period_id = p.id),
      'places', (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'trainingPeriodId', m.training_period_id,
          'groupId', m.group_id, 'groupName', g.name, 'startsOn', m.starts_on, 'endsOn', m.ends_on) order by m.starts_on), '[]')
          from training_period t join group_membership m on m.training_period_id = t.id join groups g on g.id = m.group_id
          where t.school_period_id = p.id),
      'registrations', (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'trainingPeriodId', r.training_period_id,
          'deliveryPartnerId', r.delivery_partner_id) order by r.received_on), '[]')
          from registration r where r.school_period_id = p.id),
      'absences', (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'startsOn', a.starts_on,
          'expectedReturnOn', a.expected_return_on, 'endsOn', a.ends_on, 'heldGroupId', a.held_group_id,
          'heldGroupName', g.name) order by a.starts_on), '[]')
          from absence a left join groups g on g.id = a.held_group_id where a.school_period_id = p.id),
      'leadProvidersHere', to_jsonb((select app.lead_providers_here())),
      'induction', (select jsonb_build_object('appropriateBodyId', i.appropriate_body_id, 'reducedToTerms', i.reduced_to_terms,
          'extendedByTerms', i.extended_by_terms, 'extendedByDays', i.extended_by_days, 'termsDecidedOn', i.terms_decided_on) from induction i
          where i.person_id = p.person_id)) as record
    from school_period p join person n on n.id = p.person_id where p.id = ${schoolPeriodId}::uuid`;
  return row?.record ?? null;
}
