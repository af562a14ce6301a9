import 'server-only';
import type { IsoDate } from '@/lib/dates/iso-date';
import type { Tx } from '@/lib/db/with-actor';
import { RuleBroken } from '@/lib/errors';
import { readAgreedOrders } from '@/lib/module-orders/read-orders';
import { placesOf } from '@/lib/module-orders/rules';
import { readPublishedTerms } from '@/lib/terms/read-terms';
import { termsFor } from '@/lib/terms/rules';
import { academicYearsOf } from './slots';
import type { GenerationInput, PlannedModule, UnwelcomeDay } from './types';

export interface GroupToGenerate {
  id: string;
  leadProviderId: string;
  deliveryPartnerId: string;
  audience: 'ect' | 'mentor' | 'both';
  intakeYear: number;
  intakeTerm: 'september' | 'january' | 'april';
  weekday: number | null;
  startsMinute: number | null;
  laCode: number | null;
  programmeVersionId: string | null;
  members: number;
}

/** What keeps a group from having its events generated, in the order in which it is asked for; null when nothing. */
export function lackOf(group: GroupToGenerate): RuleBroken | null {
  const lacks = (what: string) =>
    new RuleBroken(
      'group_incomplete',
      `Change the group first: ${what} is not set. Then generate its events`,
    );
  if (group.programmeVersionId === null) return lacks('the programme');
  if (group.weekday === null || group.startsMinute === null)
    return lacks('the day of the week or the start time');
  if (group.laCode === null) return lacks('the local authority whose term dates are kept');
  return null;
}

interface ExistingEvent {
  groupId: string;
  templateId: string | null;
  /** Year, module, kind and title: the same planned event in another version of the programme. */
  key: string;
  isDraft: boolean;
  isWindow: boolean;
  on: IsoDate;
}

/**
 * What the placing of events asks for, of many groups in a handful of statements.
 * @param keepDrafts whether drafts that were generated before stand in the way, or are about to be replaced
 */
export async function loadGeneration(
  tx: Tx,
  groupIds: readonly string[],
  { keepDrafts }: { keepDrafts: boolean },
): Promise<Map<string, { group: GroupToGenerate; input: GenerationInput }>> {
  const groups = await tx.$queryRaw<GroupToGenerate[]>`
    select g.id, g.lead_provider_id as "leadProviderId", g.delivery_partner_id as "deliveryPartnerId", g.audience::text,
      g.intake_year as "intakeYear", g.intake_term::text as "intakeTerm", g.weekday, g.starts_minute as "startsMinute",
      g.la_code as "laCode", g.programme_version_id as "programmeVersionId",
      (select count(*)::int from group_membership m where m.group_id = g.id and (m.ends_on is null or m.ends_on >= app.today())) as members
    from groups g where g.id = any (${groupIds}::uuid[])`;
  const modules = await modulesOf(tx, groups);
  const orders = await readAgreedOrders(tx, { groupIds, trainingIds: [] });
  const terms = await readPublishedTerms(
    tx,
    groups.flatMap(({ laCode }) => laCode ?? []),
  );
  const existing = Map.groupBy(await eventsOf(tx, groupIds), ({ groupId }) => groupId);
  const unwelcome = Map.groupBy(await unwelcomeOf(tx, groupIds), ({ groupId }) => groupId);
  return new Map(
    groups.map((group) => {
      const own = modules.get(group.programmeVersionId ?? '') ?? [];
      const intake = { year: group.intakeYear, term: group.intakeTerm };
      const kept = (existing.get(group.id) ?? []).filter(
        ({ isDraft, templateId }) => keepDrafts || !isDraft || templateId === null,
      );
      const keys = new Set(kept.map(({ key }) => key));
      const ids = new Set(kept.map(({ templateId }) => templateId));
      const present = own.flatMap((module) =>
        module.templates
          .filter((template) => ids.has(template.id) || keys.has(keyOf(module, template)))
          .map(({ id }) => id),
      );
      const input: GenerationInput = {
        pattern: {
          audience: group.audience,
          intake,
          weekday: group.weekday ?? 1,
          startsMinute: group.startsMinute ?? 0,
        },
        modules: own,
        agreedOrder: placesOf(own, orders.get(group.id)?.keys ?? null).map(({ taken }) => taken.id),
        terms: termsFor(terms.get(group.laCode ?? 0) ?? [], academicYearsOf(own, intake)),
        members: group.members,
        unwelcome: unwelcome.get(group.id) ?? [],
        taken: kept.filter(({ isWindow }) => !isWindow).map(({ on }) => on),
        present: new Set(present),
      };
      return [group.id, { group, input }];
    }),
  );
}

function keyOf(module: PlannedModule, { kind, title }: { kind: string; title: string }): string {
  return `${module.year}.${module.number} ${kind} ${title}`;
}

async function modulesOf(tx: Tx, groups: readonly GroupToGenerate[]): Promise<Map<string, PlannedModule[]>> {
  const versionIds = groups.flatMap(({ programmeVersionId }) => programmeVersionId ?? []);
  const rows = await tx.$queryRaw<{ versionId: string; module: PlannedModule }[]>`
    select y.version_id as "versionId", json_build_object('id', m.id, 'year', y.number, 'number', m.number, 'title', m.title,
      'halfTerm', m.half_term, 'weeks', m.weeks, 'templates', coalesce((
        select json_agg(json_build_object('id', t.id, 'kind', t.kind, 'audience', t.audience, 'title', t.title,
          'minutes', t.minutes, 'mode', t.mode, 'week', t.week) order by t.week, t.title)
        from event_template t where t.module_id = m.id), '[]'::json)) as module
    from module m join programme_year y on y.id = m.year_id
    where y.version_id = any (${versionIds}::uuid[]) order by y.number, m.number`;
  return new Map(
    [...Map.groupBy(rows, ({ versionId }) => versionId)].map(([id, own]) => [
      id,
      own.map(({ module }) => module),
    ]),
  );
}

function eventsOf(tx: Tx, groupIds: readonly string[]): Promise<ExistingEvent[]> {
  return tx.$queryRaw<ExistingEvent[]>`
    select e.group_id as "groupId", e.template_id as "templateId", e.published_at is null as "isDraft",
      e.kind in ('study_window', 'mentor_meeting') as "isWindow",
      coalesce(y.number || '.' || m.number, '') || ' ' || e.kind::text || ' ' || e.title as key,
      to_char(e.starts_at at time zone 'Europe/London', 'YYYY-MM-DD') as "on"
    from event e left join module m on m.id = e.module_id left join programme_year y on y.id = m.year_id
    where e.group_id = any (${groupIds}::uuid[])`;
}

/** Of every day that schools have entered, how many people of the group it concerns. */
function unwelcomeOf(tx: Tx, groupIds: readonly string[]): Promise<(UnwelcomeDay & { groupId: string })[]> {
  return tx.$queryRaw<(UnwelcomeDay & { groupId: string })[]>`
    select m.group_id as "groupId", to_char(d, 'YYYY-MM-DD') as date, c.kind::text, count(distinct p.person_id)::int as people
    from group_membership m join training_period t on t.id = m.training_period_id
    join school_period p on p.id = t.school_period_id
    join school_calendar_day c on c.school_id = p.school_id
    cross join lateral generate_series(c.starts_on::timestamp, c.ends_on::timestamp, '1 day') d
    where m.group_id = any (${groupIds}::uuid[]) and d::date >= m.starts_on and (m.ends_on is null or d::date <= m.ends_on)
    group by m.group_id, d, c.kind`;
}
