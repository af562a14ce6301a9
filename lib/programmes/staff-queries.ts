import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { type Sql, sql } from '@/lib/db/sql';
import { withActor } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import type { HoursOfYear, ModuleLine, VersionDetails, VersionListItem } from './staff-types';

/** Versions of the lead providers with whom the organisation works; programmes are nobody's personal data. */
function visibleTo({ organisationId }: StaffActor): Sql {
  return sql`(p.lead_provider_id = ${organisationId}::uuid or p.lead_provider_id = any (array(
    select w.lead_provider_id from partnership w where w.delivery_partner_id = ${organisationId}::uuid)))`;
}

const version = sql`
  select v.id, p.name as "programmeName", o.name as "leadProviderName", v.number, v.label, v.note, v.revision, p.lead_provider_id as "leadProviderId",
    app.programme_version_in_use(v.id) as "isUsed",
    (select count(*)::int from groups g where g.programme_version_id = v.id) as groups,
    (select count(*)::int from training_period t where t.programme_version_id = v.id) as trainings
  from programme_version v join programme p on p.id = v.programme_id join organisation o on o.id = p.lead_provider_id`;

export async function listProgrammeVersions(actor: StaffActor): Promise<VersionListItem[]> {
  return withActor(
    actor,
    (tx) =>
      tx.$queryRaw<VersionListItem[]>`${version} where ${visibleTo(actor)} order by p.name, v.number desc`,
  );
}

/** Foreign and missing: NotFound. */
export async function getProgrammeVersion(actor: StaffActor, id: string): Promise<VersionDetails> {
  return withActor(actor, async (tx) => {
    const [found] = await tx.$queryRaw<
      (Omit<VersionDetails, 'canChange' | 'years' | 'modules' | 'hours'> & { leadProviderId: string })[]
    >`
      ${version} where v.id = ${id}::uuid and ${visibleTo(actor)}`;
    if (found === undefined) throw new NotFound();
    const modules = await tx.$queryRaw<ModuleLine[]>`
      select m.id, y.number as year, m.number, m.title, m.standards, m.half_term::text as "halfTerm", m.weeks,
        m.content_areas as "contentAreas", coalesce((
          select json_agg(json_build_object('id', t.id, 'kind', t.kind, 'audience', t.audience, 'title', t.title,
            'minutes', t.minutes, 'mode', t.mode, 'week', t.week) order by t.week, t.title)
          from event_template t where t.module_id = m.id), '[]'::json) as events
      from module m join programme_year y on y.id = m.year_id where y.version_id = ${id}::uuid order by y.number, m.number`;
    const hours = await tx.$queryRaw<HoursOfYear[]>`
      select h.id, y.number as year, h.audience::text, h.component, h.minutes
      from programme_hours h join programme_year y on y.id = h.year_id where y.version_id = ${id}::uuid
      order by y.number, h.audience, h.position, h.id`;
    const years = await tx.programmeYear.findMany({
      where: { versionId: id },
      orderBy: { number: 'asc' },
      select: { number: true },
    });
    const { leadProviderId, ...line } = found;
    return {
      ...line,
      canChange: leadProviderId === actor.organisationId,
      years: years.map(({ number }) => number),
      modules,
      hours,
    };
  });
}
