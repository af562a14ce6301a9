import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { withActor } from '@/lib/db/with-actor';
import type { GroupFormChoices } from './types';

/**
 * What the form of a group offers: programmes of the lead providers with whom the organisation works, places and
 * facilitators of its own, and the local authorities of which there are term dates.
 */
export async function getGroupFormChoices(actor: StaffActor): Promise<GroupFormChoices> {
  return withActor(actor, async (tx) => {
    const own = actor.organisationId;
    const partners = await tx.$queryRaw<{ value: string; label: string }[]>`
      select distinct o.id as value, o.name as label from partnership w join organisation o on o.id = w.delivery_partner_id
      where w.lead_provider_id = ${own}::uuid order by label`;
    const programmes = await tx.$queryRaw<{ value: string; label: string }[]>`
      select v.id as value, p.name || ', version ' || v.number || ' (' || v.label || ')' as label
      from programme_version v join programme p on p.id = v.programme_id
      where p.lead_provider_id = ${own}::uuid or p.lead_provider_id = any (array(
        select w.lead_provider_id from partnership w where w.delivery_partner_id = ${own}::uuid))
      order by p.name, v.number desc`;
    const venues = await tx.$queryRaw<{ value: string; label: string }[]>`
      select v.id as value, v.name || coalesce(', ' || v.postcode, '') as label from venue v
      where v.organisation_id = ${own}::uuid or v.organisation_id = any (array(
        select w.delivery_partner_id from partnership w where w.lead_provider_id = ${own}::uuid))
      order by v.name`;
    const facilitators = await tx.$queryRaw<{ value: string; label: string }[]>`
      select distinct u.id as value, coalesce(u.name, u.email) as label from membership m join users u on u.id = m.user_id
      where m.role = 'facilitator' and m.organisation_id = ${own}::uuid and m.ended_at is null
        and (m.ends_on is null or m.ends_on >= app.today()) order by label`;
    const authorities = await tx.$queryRaw<{ value: string; label: string }[]>`
      select t.la_code::text as value, coalesce(min(s.la_name), 'Local authority ' || t.la_code) as label
      from (select distinct la_code from term_date) t left join school s on s.la_code = t.la_code
      group by t.la_code order by label`;
    return {
      deliveryPartners: actor.role === 'lead_provider_staff' ? partners : [],
      programmes,
      venues,
      facilitators,
      authorities,
    };
  });
}
