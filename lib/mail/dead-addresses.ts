import 'server-only';
import type { Tx } from '@/lib/db/with-actor';
import { readersOfSchools } from '@/lib/memberships/school-readers';
import { notify } from '@/lib/notifications/notify';

interface Place {
  schoolId: string;
  urn: number;
  schoolName: string;
  name: string;
  /** The ECT or mentor whose address it is; null for a headteacher or induction tutor. */
  personId: string | null;
  partnerIds: string[];
}

/**
 * Nothing more is sent to the address, and those who can mend it are told once: who looks after the school, and the staff
 * who work with it. `recordedById` when somebody says that mail came back.
 */
export async function stopSending(
  tx: Tx,
  email: string,
  problem: string,
  recordedById: string | null = null,
): Promise<void> {
  const { count } = await tx.mailSuppression.createMany({
    data: [{ email, problem, reason: recordedById === null ? 'refused' : 'recorded', recordedById }],
    skipDuplicates: true,
  });
  if (count === 0) return;
  const owner = await tx.user.findUnique({ where: { email }, select: { id: true } });
  for (const place of await placesOf(tx, email)) await tell(tx, place, owner?.id ?? null);
}

async function tell(tx: Tx, place: Place, owner: string | null): Promise<void> {
  const told = {
    kind: 'address_failed' as const,
    title: `The e-mail address of ${place.name} does not work`,
    subjectType: place.personId === null ? 'school' : 'person',
    subjectId: place.personId ?? place.schoolId,
  };
  const others = (userIds: readonly string[]) => userIds.filter((id) => id !== owner);
  for (const { userIds } of await readersOfSchools(tx, [place.schoolId]))
    await notify(tx, {
      ...told,
      userIds: others(userIds),
      organisationId: place.schoolId,
      body: 'Nothing more is sent to it. Check it, and report the right one.',
      href:
        place.personId === null
          ? `/schools/${place.urn}/your-school`
          : `/schools/${place.urn}/people/${place.personId}`,
    });
  for (const organisationId of place.partnerIds) {
    const [row] = await tx.$queryRaw<{ staff: string[] }[]>`
      select app.staff_user_ids(${[organisationId]}::uuid[], app.today())::text[] as staff`;
    await notify(tx, {
      ...told,
      userIds: others(row?.staff ?? []),
      organisationId,
      body: `${place.schoolName}. Nothing more is sent to it until it is mended.`,
      href: '/staff/communications/addresses',
    });
  }
}

/** Where the address is that of somebody today: in a record, an account or an open invitation. */
async function placesOf(tx: Tx, email: string): Promise<Place[]> {
  return tx.$queryRaw<Place[]>`
    with held as (
      select p.school_id, p.id as period_id, n.id as person_id, n.name from person n join school_period p on p.person_id = n.id
      where n.email = ${email}::citext and p.starts_on <= app.today() and (p.ends_on is null or p.ends_on >= app.today())
      union
      select m.organisation_id, null, null, coalesce(u.name, 'a colleague') from users u join membership m on m.user_id = u.id
      where u.email = ${email}::citext and m.role in ('headteacher', 'induction_tutor') and m.ended_at is null
        and m.starts_on <= app.today() and (m.ends_on is null or m.ends_on >= app.today())
      union
      select i.organisation_id, null, null, i.name from invitation i
      where i.email = ${email}::citext and i.person_id is null and i.accepted_at is null and i.revoked_at is null
    ), once as (
      select distinct on (school_id) * from held order by school_id, person_id nulls last
    )
    select h.school_id as "schoolId", s.urn, o.name as "schoolName", h.name, h.person_id as "personId",
      array(
        select partner::text from partnership r, unnest(array[r.lead_provider_id, r.delivery_partner_id]) as partner
        where h.period_id is null and r.school_id = h.school_id and r.starts_on <= app.today()
          and (r.ends_on is null or r.ends_on >= app.today())
        union
        -- Another partner of the school does not hear the name.
        select partner::text from training_period t, unnest(array[t.lead_provider_id, t.delivery_partner_id]) as partner
        where t.school_period_id = h.period_id and partner is not null
          and t.starts_on <= app.today() and (t.ends_on is null or t.ends_on >= app.today())) as "partnerIds"
    from once h join school s on s.id = h.school_id join organisation o on o.id = h.school_id order by s.urn`;
}
