import 'server-only';
import type { Tx } from '@/lib/db/with-actor';
import { lockSchedules } from '@/lib/schedules/publication-records';
import { loadScope } from '../registrations/load-context';
import type { Batch } from '../types';
import {
  type Facilitator,
  type Known,
  type KnownEvent,
  type KnownGroup,
  type KnownProgramme,
  moduleKey,
} from './known';
import { nameKey } from './verdicts';

/**
 * Loads what the organisation may name, in a handful of statements.
 *
 * @param lock true when changes follow: nobody else publishes for the named groups until then
 */
export async function loadKnown(
  tx: Tx,
  batch: Batch,
  namedGroups: readonly string[],
  { lock }: { lock: boolean },
): Promise<Known> {
  const scope = await loadScope(tx, batch);
  const groups = await loadGroups(tx, batch);
  const named = new Set(namedGroups.map(nameKey));
  const groupIds = groups.filter(({ name }) => named.has(nameKey(name))).map(({ id }) => id);
  if (lock) await lockSchedules(tx, groupIds);
  const importedBy = await tx.organisation.findUniqueOrThrow({
    where: { id: batch.organisationId },
    select: { name: true },
  });
  const partners = scope.deliveryPartners.map(({ id }) => id);
  return {
    scope,
    importedBy: importedBy.name,
    programmes: await loadProgrammes(
      tx,
      scope.leadProviders.map(({ id }) => id),
    ),
    groups,
    venues: await tx.venue.findMany({
      where: { organisationId: { in: partners } },
      select: { id: true, organisationId: true, name: true, address: true, postcode: true },
    }),
    facilitators: await loadFacilitators(tx, partners),
    events: await loadEvents(tx, groupIds),
  };
}

async function loadGroups(tx: Tx, { organisationId, organisationKind }: Batch): Promise<KnownGroup[]> {
  const isLead = organisationKind === 'lead_provider';
  return tx.$queryRaw<KnownGroup[]>`
    select g.id, g.name, g.lead_provider_id as "leadProviderId", g.delivery_partner_id as "deliveryPartnerId",
      g.programme_version_id as "programmeVersionId", g.audience::text, g.phase, g.area, g.intake_year as "intakeYear",
      g.intake_term::text as "intakeTerm", g.pattern, g.venue_id as "venueId", g.facilitator_id as "facilitatorId",
      g.facilitator_name as "facilitatorName", g.capacity,
      exists (select from schedule_version v where v.group_id = g.id) as "isPublished",
      coalesce((select max((select count(*) from group_place o where o.group_id = g.id and o.starts_on <= m.starts_on
          and (o.ends_on is null or o.ends_on >= m.starts_on)))
        from group_place m where m.group_id = g.id), 0)::int as members,
      coalesce((select array_agg(distinct p.role::text) from group_membership m
        join training_period t on t.id = m.training_period_id join school_period p on p.id = t.school_period_id
        where m.group_id = g.id), '{}') as "memberRoles"
    from groups g
    where case when ${isLead} then g.lead_provider_id else g.delivery_partner_id end = ${organisationId}::uuid
    order by g.name, g.id`;
}

async function loadEvents(tx: Tx, groupIds: readonly string[]): Promise<KnownEvent[]> {
  return tx.$queryRaw<KnownEvent[]>`
    select e.id, e.reference, e.group_id as "groupId", e.module_id as "moduleId", e.kind::text, e.audience::text, e.title,
      e.starts_at as "startsAt", e.ends_at as "endsAt", e.mode::text, e.venue_id as "venueId", e.status::text, e.version,
      e.published_at as "publishedAt", l.url as "joinUrl"
    from event e left join event_join_link l on l.event_id = e.id
    where e.group_id = any (${groupIds}::uuid[]) order by e.starts_at, e.reference`;
}

async function loadFacilitators(tx: Tx, organisationIds: readonly string[]): Promise<Facilitator[]> {
  return tx.$queryRaw<Facilitator[]>`
    select u.id as "userId", m.organisation_id as "organisationId", u.name, u.email::text
    from membership m join users u on u.id = m.user_id
    where m.organisation_id = any (${organisationIds}::uuid[]) and m.role = 'facilitator' and m.ended_at is null
      and m.starts_on <= app.today() and (m.ends_on is null or m.ends_on >= app.today())`;
}

async function loadProgrammes(tx: Tx, leadProviderIds: string[]): Promise<KnownProgramme[]> {
  const programmes = await tx.programme.findMany({
    where: { leadProviderId: { in: leadProviderIds } },
    include: {
      versions: {
        orderBy: { number: 'desc' },
        include: { years: { include: { hours: true, modules: { include: { templates: true } } } } },
      },
    },
  });
  return programmes.map(({ versions, ...programme }) => ({
    ...programme,
    versions: versions.map(({ id, number, label, note, years }) => {
      const modules = years.flatMap((year) =>
        year.modules.map((module) => ({ ...module, year: year.number, module: module.number })),
      );
      return {
        id,
        number,
        modules: new Map(modules.map((module) => [moduleKey(module.year, module.module), module])),
        content: {
          label,
          note,
          modules: modules.map(({ year, module, title, standards, halfTerm, weeks, contentAreas }) => {
            return { year, module, title, standards, halfTerm, weeks, contentAreas };
          }),
          hours: years.flatMap((year) =>
            year.hours.map(({ audience, component, minutes }) => {
              return { year: year.number, audience, component, minutes };
            }),
          ),
          types: modules.flatMap(({ year, module, templates }) =>
            templates.map(({ title, kind, audience, minutes, mode, week }) => {
              return { year, module, title, kind, audience, minutes, mode, week };
            }),
          ),
        },
      };
    }),
  }));
}
