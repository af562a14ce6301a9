import 'server-only';
import type { SchoolActor, SelfActor, StaffActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { now, today } from '@/lib/dates/clock';
import { addDays } from '@/lib/dates/iso-date';
import { londonDate, londonTime } from '@/lib/dates/london';
import { withActor } from '@/lib/db/with-actor';
import { listDue } from './due-visits';
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

function whenOf({ title, startsAt, endsAt }: { title: string; startsAt: Date; endsAt: Date }) {
  return { title, date: londonDate(startsAt), startTime: londonTime(startsAt), endTime: londonTime(endsAt) };
}

function answerOf(
  attendee: { agreedAt: Date | null; declinedAt: Date | null } | undefined,
): 'agreed' | 'declined' | null {
  if (attendee?.agreedAt) return 'agreed';
  return attendee?.declinedAt ? 'declined' : null;
}
