import 'server-only';
import type { Tx } from '@/lib/db/with-actor';
import type { Settings } from '@/lib/settings/queries';
import { catalogued, isPageSlug } from './catalogue';
import type { Words } from './placeholders';
import type { HoursLine, ModuleLine, PageFacts, PublicPageLink, PublicProgramme } from './types';
import { plainText } from './words';

export function wordsOf({ product, organisation, leadProvider, support }: Settings): Words {
  const [team] = support.contacts;
  return {
    product: product.name,
    organisation: organisation?.name ?? 'delivery partner',
    leadProvider: leadProvider?.name ?? 'the lead provider',
    support: { email: team?.email ?? '', telephone: team?.telephone ?? '' },
    dataProtectionEmail: product.dataProtectionEmail || (team?.email ?? ''),
  };
}

/** Every published page, in the order of the navigation. */
export async function readPublishedLinks(tx: Tx, words: Words): Promise<PublicPageLink[]> {
  const rows = await tx.$queryRaw<{ slug: string; title: string; summary: string }[]>`
    select p.slug, v.title, v.summary from public_page p
    join public_page_version v on v.slug = p.slug and v.number = p.published_number order by p.position, p.slug`;
  return rows.flatMap(({ slug, title, summary }) => {
    if (!isPageSlug(slug)) return [];
    const { path, section } = catalogued(slug);
    return [{ slug, path, section, title: plainText(title, words), summary: plainText(summary, words) }];
  });
}

interface HoursRow extends HoursLine {
  audience: 'ect' | 'mentor' | 'both';
}

/** Hours and modules of the programme that somebody is trained by; one statement. */
export async function readPublicProgramme(tx: Tx): Promise<PublicProgramme | null> {
  const [row] = await tx.$queryRaw<
    { name: string; note: string | null; hours: HoursRow[]; modules: ModuleLine[] }[]
  >`
    with version as materialized (
      select v.id, v.note, p.name from programme_version v join programme p on p.id = v.programme_id
      where v.id = app.public_programme_version()
    )
    select v.name, v.note,
      coalesce((select json_agg(json_build_object('year', y.number, 'audience', h.audience, 'component', h.component,
          'minutes', h.minutes) order by y.number, h.position, h.id)
        from programme_hours h join programme_year y on y.id = h.year_id where y.version_id = v.id), '[]'::json) as hours,
      coalesce((select json_agg(json_build_object('year', y.number, 'number', m.number, 'title', m.title,
          'standards', m.standards, 'contentAreas', m.content_areas) order by y.number, m.number)
        from module m join programme_year y on y.id = m.year_id where y.version_id = v.id), '[]'::json) as modules
    from version v`;
  if (row === undefined) return null;
  const of = (audience: 'ect' | 'mentor') =>
    row.hours
      .filter((line) => line.audience === audience || line.audience === 'both')
      .map(({ year, component, minutes }) => ({ year, component, minutes }));
  return {
    name: row.name,
    note: row.note,
    modules: row.modules,
    hours: { ect: of('ect'), mentor: of('mentor') },
  };
}

/** What all placeholders stand for. `needsProgramme` leaves out what a text does not mention. */
export async function readFacts(tx: Tx, settings: Settings, needsProgramme = true): Promise<PageFacts> {
  const words = wordsOf(settings);
  return {
    words,
    contacts: settings.support.contacts,
    programme: needsProgramme ? await readPublicProgramme(tx) : null,
    pages: await readPublishedLinks(tx, words),
  };
}
