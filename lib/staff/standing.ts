import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { type Sql, sql } from '@/lib/db/sql';
import type { Situation } from './types';

/**
 * One row for each role of a person at a school that the organisation trains, trained or has an application for,
 * with what the lists and queues of staff ask about. `t` is the training of the day (lib/registrations/rules.ts:
 * the last that has begun, else the next), `r` the application for it.
 */
export function standing(actor: StaffActor): Sql {
  return sql`
    school_period p
    join person n on n.id = p.person_id
    join school s on s.id = p.school_id
    join organisation o on o.id = p.school_id
    left join induction i on i.person_id = p.person_id and p.role = 'ect'
    left join lateral (
      select * from training_period t where t.school_period_id = p.id
      order by (t.starts_on <= app.today()) desc,
        case when t.starts_on <= app.today() then t.starts_on end desc nulls last, t.starts_on
      limit 1
    ) t on true
    left join lateral (
      select * from registration r where r.school_period_id = p.id
        and (r.training_period_id = t.id or r.training_period_id is null)
      order by r.training_period_id nulls last, r.received_on desc
      limit 1
    ) r on true
    where ${ownTraining(actor)}`;
}

function ownTraining(actor: StaffActor): Sql {
  const own: { organisationId?: string } = tenantFilter({ organisationId: actor.organisationId });
  if (own.organisationId === undefined) return sql`true`;
  const id = own.organisationId;
  return sql`(
    exists (select from training_period w where w.school_period_id = p.id
      and (w.lead_provider_id = ${id}::uuid or w.delivery_partner_id = ${id}::uuid))
    or exists (select from registration w where w.school_period_id = p.id
      and (w.lead_provider_id = ${id}::uuid or w.delivery_partner_id = ${id}::uuid)))`;
}

const here = sql`p.starts_on <= app.today() and (p.ends_on is null or p.ends_on >= app.today())`;
const stopped = sql`t.outcome in ('deferred', 'withdrawn') and t.ends_on < app.today()`;
const settled = sql`coalesce(i.outcome in ('passed', 'failed', 'exempt'), false)`;
const leaving = sql`(p.ends_on is not null or p.leaving_reported_on is not null)`;

/** True of a row of `standing`. lib/people/status.ts gives one status by precedence; tests keep both in step. */
export const situationSql: Record<Situation, Sql> = {
  no_mentor: sql`(p.role = 'ect' and ${here} and not ${leaving} and not ${settled} and (${stopped}) is not true
    and not exists (select from mentorship m where m.ect_period_id = p.id and m.starts_on <= app.today()
      and (m.ends_on is null or m.ends_on >= app.today())))`,
  no_group: sql`(p.ends_on is null and not ${settled} and t.programme_type = 'provider_led' and t.ends_on is null
    and coalesce(r.status in ('accepted', 'placed'), true)
    and not exists (select from group_membership g where g.training_period_id = t.id
      and (g.ends_on is null or g.ends_on >= app.today())))`,
  paused: sql`(${here} and not ${settled} and t.outcome = 'deferred' and t.ends_on < app.today())`,
  withdrawn: sql`(${here} and not ${settled} and t.outcome = 'withdrawn' and t.ends_on < app.today())`,
  joining: sql`(p.starts_on > app.today())`,
  leaving: sql`(${here} and ${leaving})`,
  completed: sql`(coalesce(i.outcome = 'passed', false) or (t.outcome = 'completed' and t.ends_on < app.today()))`,
  left: sql`(p.ends_on < app.today())`,
};

/** People who have left are in the list only when somebody looks for them. */
export const notLeft: Sql = sql`(p.ends_on is null or p.ends_on >= app.today())`;
