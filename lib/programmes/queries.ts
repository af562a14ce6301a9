import 'server-only';
import type { Tx } from '@/lib/db/with-actor';
import type { TrainingRecord } from '@/lib/people/record';
import type { Programme } from './types';

/**
 * The programme of a training: the version that it names, else the newest of its lead provider, preferring the
 * entitlement programme from the 2025 intakes on. One statement; programmes are nobody's personal data.
 */
export async function loadProgramme(tx: Tx, training: TrainingRecord): Promise<Programme | null> {
  const versionId = training.programmeVersionId;
  const leadProviderId = training.leadProvider?.id ?? null;
  const framework = training.intakeYear >= 2025 ? 'ecte' : 'ecf';
  const rows = await tx.$queryRaw<{ programme: Programme }[]>`
    with version as materialized (
      select v.id, v.note, p.name from programme_version v join programme p on p.id = v.programme_id
      where v.id = ${versionId}::uuid or (${versionId}::uuid is null and p.lead_provider_id = ${leadProviderId}::uuid)
      order by (p.framework::text = ${framework}) desc, v.number desc limit 1
    )
    select json_build_object('id', v.id, 'name', v.name, 'note', v.note,
      'years', coalesce((select json_agg(json_build_object('number', y.number, 'modules', coalesce((
          select json_agg(json_build_object('number', m.number, 'title', m.title, 'halfTerm', m.half_term, 'weeks', m.weeks,
            'events', coalesce((select json_agg(json_build_object('kind', t.kind, 'audience', t.audience, 'title', t.title,
                'minutes', t.minutes, 'mode', t.mode, 'week', t.week) order by t.week, t.title)
              from event_template t where t.module_id = m.id), '[]'::json)) order by m.number)
          from module m where m.year_id = y.id), '[]'::json)) order by y.number)
        from programme_year y where y.version_id = v.id), '[]'::json),
      'hours', coalesce((select json_agg(json_build_object('year', y.number, 'audience', h.audience,
          'component', h.component, 'minutes', h.minutes) order by y.number, h.position)
        from programme_hours h join programme_year y on y.id = h.year_id where y.version_id = v.id), '[]'::json)
    ) as programme
    from version v`;
  return rows[0]?.programme ?? null;
}
