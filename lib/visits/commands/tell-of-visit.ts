import 'server-only';
import { systemActor } from '@/lib/auth/actor';
import { formatDateLong } from '@/lib/dates/format';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { readersOfSchools } from '@/lib/memberships/school-readers';
import { notify } from '@/lib/notifications/notify';

interface Visit {
  title: string;
  date: string;
  leadProviderId: string;
  deliveryPartnerId: string;
  people: string[];
  schoolId: string | null;
}

/** Tells whoever should know what became of a proposed visit. A second run finds its notices and adds none. */
export async function tellOfVisit({
  eventId,
  what,
}: {
  eventId: string;
  what: 'declined' | 'agreed' | 'withdrawn';
}): Promise<void> {
  await withActor(systemActor(), async (tx) => {
    // Two runs of one job wait for each other here.
    await tx.$queryRaw`select id from event where id = ${eventId}::uuid for update`;
    const visit = await findVisit(tx, eventId);
    if (visit === null) return;
    const title = titleOf(visit, what);
    const told = { kind: 'visit_answered' as const, title, subjectType: 'event', subjectId: eventId };
    if ((await tx.notification.count({ where: { subjectId: eventId, title } })) > 0) return;
    if (what === 'declined') {
      const staff = await staffOf(tx, [visit.deliveryPartnerId]);
      await notify(tx, {
        ...told,
        userIds: staff,
        organisationId: visit.deliveryPartnerId,
        href: '/staff/visits',
      });
      return;
    }
    await notify(tx, { ...told, userIds: visit.people, organisationId: null, href: '/me' });
    if (what !== 'agreed' || visit.schoolId === null) return;
    for (const { schoolId, urn, userIds } of await readersOfSchools(tx, [visit.schoolId]))
      await notify(tx, { ...told, userIds, organisationId: schoolId, href: `/schools/${urn}/schedule` });
  });
}

function titleOf({ title, date }: Visit, what: 'declined' | 'agreed' | 'withdrawn'): string {
  const day = formatDateLong(date);
  switch (what) {
    case 'declined':
      return `${title} on ${day}: somebody cannot make it`;
    case 'agreed':
      return `${title} is agreed for ${day}`;
    case 'withdrawn':
      return `${title} on ${day} was taken back. Another day will be proposed`;
  }
}

async function findVisit(tx: Tx, eventId: string): Promise<Visit | null> {
  const [visit] = await tx.$queryRaw<Visit[]>`
    select e.title, (e.starts_at at time zone 'Europe/London')::date::text as date,
      e.lead_provider_id as "leadProviderId", e.delivery_partner_id as "deliveryPartnerId",
      array(select n.user_id::text from event_attendee a join person n on n.id = a.person_id
        where a.event_id = e.id and n.user_id is not null) as people,
      ect.school_id as "schoolId"
    from event e
    left join lateral (select p.school_id from event_attendee a join school_period p on p.person_id = a.person_id and p.role = 'ect'
      and p.starts_on <= (e.starts_at at time zone 'Europe/London')::date
      and (p.ends_on is null or p.ends_on >= (e.starts_at at time zone 'Europe/London')::date)
      where a.event_id = e.id limit 1) ect on true
    where e.id = ${eventId}::uuid`;
  return visit ?? null;
}

async function staffOf(tx: Tx, organisations: string[]): Promise<string[]> {
  const [row] = await tx.$queryRaw<{ staff: string[] }[]>`
    select app.staff_user_ids(${organisations}::uuid[], app.today()) as staff`;
  return row?.staff ?? [];
}
