import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import type { Tx } from '@/lib/db/with-actor';
import { readAgreedOrders } from '@/lib/module-orders/read-orders';
import { placesOf } from '@/lib/module-orders/rules';
import type { OrderedModule } from '@/lib/module-orders/types';
import { delayInHalfTerms } from '@/lib/programmes/outline';
import type { IntakeTerm } from '@/lib/registrations/types';
import { halfTerms } from '@/lib/terms/rules';
import type { DueVisit } from './types';

interface DueRow extends Omit<DueVisit, 'academicYear' | 'halfTerm'> {
  moduleId: string;
  versionId: string;
  groupId: string | null;
  intakeYear: number;
  intakeTerm: IntakeTerm;
}

/** Visits that the programmes of the organisation's ECTs plan and nobody has proposed yet, in the agreed orders. */
export async function listDue(
  tx: Tx,
  { organisationId }: StaffActor,
  trainingPeriodId: string | null = null,
): Promise<DueVisit[]> {
  const rows = await tx.$queryRaw<DueRow[]>`
    select t.id as "trainingPeriodId", e.id as "templateId", e.title, e.minutes, n.name, o.name as "schoolName",
      m.id as "moduleId", v.version as "versionId", v.group_id as "groupId",
      t.intake_year as "intakeYear", t.intake_term as "intakeTerm"
    from training_period t join school_period p on p.id = t.school_period_id and p.role = 'ect'
    join person n on n.id = p.person_id join organisation o on o.id = p.school_id
    left join lateral (select g.id as group_id, g.programme_version_id from group_membership gm join groups g on g.id = gm.group_id
      where gm.training_period_id = t.id order by gm.starts_on desc limit 1) g on true
    join lateral (select coalesce(t.programme_version_id, g.programme_version_id) as version, g.group_id) v on v.version is not null
    join programme_year y on y.version_id = v.version join module m on m.year_id = y.id
    join event_template e on e.module_id = m.id and e.kind = 'school_visit'
    where (t.lead_provider_id = ${organisationId}::uuid or t.delivery_partner_id = ${organisationId}::uuid)
      and (${trainingPeriodId}::uuid is null or t.id = ${trainingPeriodId}::uuid)
      and t.outcome is null and t.starts_on <= app.today() and (t.ends_on is null or t.ends_on >= app.today())
      and not exists (select from event x join event_attendee a on a.event_id = x.id
        where x.template_id = e.id and a.person_id = p.person_id and x.status <> 'cancelled')
    order by t.intake_year, y.number, m.number, e.week, o.name, n.name
    limit 500`;
  const modules = await modulesOf(tx, rows);
  const orders = await readAgreedOrders(tx, {
    groupIds: rows.flatMap(({ groupId }) => groupId ?? []),
    trainingIds: rows.map(({ trainingPeriodId: id }) => id),
  });
  return rows
    .flatMap(({ intakeYear, intakeTerm, moduleId, versionId, groupId, ...row }) => {
      const agreed = orders.get(row.trainingPeriodId) ?? orders.get(groupId ?? '');
      const places = placesOf(modules.get(versionId) ?? [], agreed?.keys ?? null);
      const place = places.find(({ taken }) => taken.id === moduleId);
      if (place === undefined) return [];
      const position =
        (place.year - 1) * 6 + halfTerms.indexOf(place.halfTerm) + delayInHalfTerms[intakeTerm];
      return [
        {
          ...row,
          academicYear: intakeYear + Math.floor(position / 6),
          halfTerm: halfTerms[position % 6] ?? place.halfTerm,
        },
      ];
    })
    .sort(
      (a, b) =>
        a.academicYear - b.academicYear || halfTerms.indexOf(a.halfTerm) - halfTerms.indexOf(b.halfTerm),
    );
}

async function modulesOf(tx: Tx, rows: readonly DueRow[]): Promise<Map<string, OrderedModule[]>> {
  const ids = [...new Set(rows.map(({ versionId }) => versionId))];
  const found = await tx.$queryRaw<(OrderedModule & { versionId: string })[]>`
    select y.version_id as "versionId", m.id, y.number as year, m.number, m.title, m.half_term::text as "halfTerm", m.weeks
    from module m join programme_year y on y.id = m.year_id where y.version_id = any (${ids}::uuid[])`;
  return Map.groupBy(found, ({ versionId }) => versionId);
}
