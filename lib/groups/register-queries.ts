import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { now, today } from '@/lib/dates/clock';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { env } from '@/lib/env';
import { NotFound } from '@/lib/errors';
import { eventKindLabel } from '@/lib/events/labels';
import { loadEvents } from '@/lib/events/records';
import type { EventRecord } from '@/lib/events/types';
import type { GroupRegisterEvent, GroupRegisterInput, GroupRegisterPerson } from '@/lib/exports/group/types';
import { currentMentorships, otherName } from '@/lib/mentorships/rules';
import type { PersonRecord } from '@/lib/people/record';
import { loadRecords } from '@/lib/people/records';
import { attends, isWindow } from '@/lib/schedules/rules';
import { readSettings } from '@/lib/settings/queries';
import { ownGroups } from './policy';

/** Who belongs to a group of the actor's organisation, day by day, and its published events. @throws NotFound */
export async function getGroupRegister(actor: StaffActor, groupId: string): Promise<GroupRegisterInput> {
  return withActor(actor, async (tx) => {
    const group = await tx.group.findFirst({
      where: { AND: [{ id: groupId }, tenantFilter(ownGroups(actor))] },
      select: {
        id: true,
        name: true,
        capacity: true,
        facilitatorName: true,
        venue: { select: { name: true } },
      },
    });
    if (group === null) throw new NotFound();
    const records = await recordsOf(tx, groupId);
    const events = await loadEvents(tx, { groupIds: [groupId], personIds: [] });
    const settings = await readSettings(tx);
    return {
      group: {
        id: group.id,
        name: group.name,
        capacity: group.capacity,
        facilitator: group.facilitatorName,
        venue: group.venue?.name ?? null,
      },
      provider: settings.leadProvider?.name ?? settings.product.name,
      producedAt: now(),
      dashboardUrl: `${env().APP_ORIGIN}/staff/groups/${group.id}`,
      people: await peopleOf(tx, records, groupId),
      events: events.map((event) => eventOf(event, records)),
    };
  });
}

async function recordsOf(tx: Tx, groupId: string): Promise<PersonRecord[]> {
  const members = await tx.groupMembership.findMany({
    where: { groupId },
    select: { trainingPeriod: { select: { schoolPeriodId: true } } },
  });
  const periodIds = [...new Set(members.map(({ trainingPeriod }) => trainingPeriod.schoolPeriodId))];
  return periodIds.length === 0 ? [] : loadRecords(tx, { periodIds }, {});
}

async function peopleOf(tx: Tx, records: PersonRecord[], groupId: string): Promise<GroupRegisterPerson[]> {
  const schools = await tx.school.findMany({
    where: { id: { in: records.map(({ schoolId }) => schoolId) } },
    select: { id: true, urn: true, organisation: { select: { name: true } } },
  });
  const school = new Map(schools.map((one) => [one.id, one]));
  return records.flatMap((record) => {
    const at = school.get(record.schoolId);
    const [place] = record.places.filter((one) => one.groupId === groupId).slice(-1);
    if (at === undefined || place === undefined) return [];
    const { personId, name, role, workingDays } = record;
    return {
      personId,
      name,
      role,
      workingDays,
      school: at.organisation.name,
      urn: at.urn,
      pairedWith: currentMentorships(record.mentorships, today()).map(otherName),
      startsOn: place.startsOn,
      endsOn: place.endsOn,
    };
  });
}

function eventOf(event: EventRecord, records: readonly PersonRecord[]): GroupRegisterEvent {
  const { date, endDate, startTime, endTime, title, mode, status, venue } = event;
  return {
    reference: `E${event.reference}`,
    date,
    lastDate: endDate,
    startTime,
    endTime,
    kind: eventKindLabel[event.kind],
    title,
    mode,
    status,
    venue: venue === null ? null : [venue.name, venue.postcode].filter(Boolean).join(', '),
    isWindow: isWindow(event),
    expected: records.filter((record) => attends(record, event)).map(({ personId }) => personId),
  };
}
