import 'server-only';
import type { SchoolActor, SelfActor, StaffActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { now, today } from '@/lib/dates/clock';
import { addDays } from '@/lib/dates/iso-date';
import { londonDate, londonTime } from '@/lib/dates/london';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { delayInHalfTerms } from '@/lib/programmes/outline';
import type { IntakeTerm } from '@/lib/registrations/types';
import { halfTerms } from '@/lib/terms/rules';
import { askedOf, ownVisits } from './policy';
import { visitState } from './rules';
import type { DueVisit, ProposedVisit, StaffVisit } from './types';

const proposal = { kind: 'school_visit' as const, isProposal: true, status: { not: 'cancelled' as const } };

/** Visits to come that wait for the ECT's or mentor's agreement or that of the other. */
export async function listProposedVisits(actor: SelfActor): Promise<ProposedVisit[]> {
  return withActor(actor, async (tx) => {
    const visits = await tx.event.findMany({
      where: { ...proposal, startsAt: { gt: now() }, ...askedOf(actor) },
      orderBy: { startsAt: 'asc' },
      take: 20,
      select: {
        id: true,
        title: true,
        startsAt: true,
        endsAt: true,
        venue: { select: { name: true } },
        attendees: { where: { personId: actor.personId } },
      },
    });
    return visits.map(({ id, venue, attendees, ...visit }) => ({
      eventId: id,
      ...whenOf(visit),
      place: venue?.name ?? 'At the school',
      answer: answerOf(attendees[0]),
    }));
  });
}

/** How many visits of a school's people are not agreed although their week has come. */
export async function countOverdueVisits(actor: SchoolActor): Promise<number> {
  return withActor(actor, async (tx) => {
    const visits = await tx.event.findMany({
      where: { ...proposal, startsAt: { gt: now() } },
      select: { startsAt: true },
      take: 200,
    });
    return visits.filter(
      ({ startsAt }) =>
        visitState({ isProposal: true, date: londonDate(startsAt), attendees: [] }, today()) === 'overdue',
    ).length;
  });
}

/** Visits of the last month and to come, those that need attention first; and those that nobody has proposed yet. */
export async function listVisits(actor: StaffActor): Promise<{ visits: StaffVisit[]; due: DueVisit[] }> {
  return withActor(actor, async (tx) => {
    const from = new Date(`${addDays(today(), -30)}T00:00:00Z`);
    const visits = await tx.event.findMany({
      where: {
        kind: 'school_visit',
        status: { not: 'cancelled' },
        startsAt: { gte: from },
        ...tenantFilter(ownVisits(actor)),
      },
      orderBy: { startsAt: 'asc' },
      take: 500,
      select: {
        id: true,
        version: true,
        title: true,
        startsAt: true,
        endsAt: true,
        isProposal: true,
        attendees: { select: { personId: true, agreedAt: true, declinedAt: true } },
      },
    });
    const people = await tx.$queryRaw<
      {
        personId: string;
        name: string;
        role: 'ect' | 'mentor';
        urn: number;
        schoolName: string;
        startsOn: string;
        endsOn: string | null;
      }[]
    >`
      select p.person_id as "personId", n.name, p.role, s.urn, o.name as "schoolName", p.starts_on::text as "startsOn", p.ends_on::text as "endsOn"
      from school_period p join person n on n.id = p.person_id join school s on s.id = p.school_id join organisation o on o.id = s.id
      where p.person_id = any (${visits.flatMap(({ attendees }) => attendees.map(({ personId }) => personId))}::uuid[])`;
    const rows = visits.map(({ id, version, isProposal, attendees, ...visit }): StaffVisit => {
      const when = whenOf(visit);
      const there = attendees.flatMap((attendee) => {
        const found = people.find(
          ({ personId, startsOn, endsOn }) =>
            personId === attendee.personId &&
            startsOn <= when.date &&
            (endsOn === null || endsOn >= when.date),
        );
        return found === undefined ? [] : [{ ...found, answer: answerOf(attendee) }];
      });
      const ect = there.find(({ role }) => role === 'ect') ?? there[0];
      return {
        eventId: id,
        version,
        ...when,
        schoolName: ect?.schoolName ?? '',
        urn: ect?.urn ?? 0,
        state: visitState({ isProposal, date: when.date, attendees: there }, today()),
        attendees: there.map(({ personId, name, role, answer }) => ({ personId, name, role, answer })),
      };
    });
    const urgency = { declined: 0, overdue: 1, proposed: 2, agreed: 3 };
    const sorted = [...rows].sort(
      (a, b) => urgency[a.state] - urgency[b.state] || (a.date < b.date ? -1 : 1),
    );
    return { visits: sorted, due: await listDue(tx, actor) };
  });
}

/** One of them; null when it is not the actor's, or is proposed already. */
export async function findDueVisit(
  actor: StaffActor,
  trainingPeriodId: string,
  templateId: string,
): Promise<DueVisit | null> {
  return withActor(actor, async (tx) => {
    const due = await listDue(tx, actor, trainingPeriodId);
    return due.find((visit) => visit.templateId === templateId) ?? null;
  });
}

interface DueRow extends Omit<DueVisit, 'academicYear'> {
  intakeYear: number;
  intakeTerm: IntakeTerm;
  year: number;
}

async function listDue(
  tx: Tx,
  { organisationId }: StaffActor,
  trainingPeriodId: string | null = null,
): Promise<DueVisit[]> {
  const rows = await tx.$queryRaw<DueRow[]>`
    select t.id as "trainingPeriodId", e.id as "templateId", e.title, e.minutes, n.name, o.name as "schoolName",
      m.half_term as "halfTerm", y.number as year, t.intake_year as "intakeYear", t.intake_term as "intakeTerm"
    from training_period t join school_period p on p.id = t.school_period_id and p.role = 'ect'
    join person n on n.id = p.person_id join organisation o on o.id = p.school_id
    join lateral (select coalesce(t.programme_version_id, (select g.programme_version_id from group_membership gm join groups g on g.id = gm.group_id
      where gm.training_period_id = t.id order by gm.starts_on desc limit 1)) as version) v on v.version is not null
    join programme_year y on y.version_id = v.version join module m on m.year_id = y.id
    join event_template e on e.module_id = m.id and e.kind = 'school_visit'
    where (t.lead_provider_id = ${organisationId}::uuid or t.delivery_partner_id = ${organisationId}::uuid)
      and (${trainingPeriodId}::uuid is null or t.id = ${trainingPeriodId}::uuid)
      and t.outcome is null and t.starts_on <= app.today() and (t.ends_on is null or t.ends_on >= app.today())
      and not exists (select from event x join event_attendee a on a.event_id = x.id
        where x.template_id = e.id and a.person_id = p.person_id and x.status <> 'cancelled')
    order by t.intake_year, y.number, m.number, e.week, o.name, n.name
    limit 500`;
  return rows
    .map(({ intakeYear, intakeTerm, year, halfTerm, ...row }) => {
      const position = (year - 1) * 6 + halfTerms.indexOf(halfTerm) + delayInHalfTerms[intakeTerm];
      return {
        ...row,
        academicYear: intakeYear + Math.floor(position / 6),
        halfTerm: halfTerms[position % 6] ?? halfTerm,
      };
    })
    .sort(
      (a, b) =>
        a.academicYear - b.academicYear || halfTerms.indexOf(a.halfTerm) - halfTerms.indexOf(b.halfTerm),
    );
}

function whenOf({ title, startsAt, endsAt }: { title: string; startsAt: Date; endsAt: Date }) {
  return { title, date: londonDate(startsAt), startTime: londonTime(startsAt), endTime: londonTime(endsAt) };
}

function answerOf(
  attendee: { agreedAt: Date | null; declinedAt: Date | null } | undefined,
): 'agreed' | 'declined' | null {
  if (attendee?.agreedAt) return 'agreed';
  return attendee?.declinedAt ? 'declined' : null;
}
