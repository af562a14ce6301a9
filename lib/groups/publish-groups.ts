import 'server-only';
import { type AuditEntry, recordAudits } from '@/lib/audit/record';
import type { StaffActor } from '@/lib/auth/actor';
import { now, today } from '@/lib/dates/clock';
import { londonDate } from '@/lib/dates/london';
import type { Tx } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import { mailUrgent } from '@/lib/schedules/mail-affected';
import type { EventDetails, Publication, Published, PublishedRevision } from '@/lib/schedules/publication';
import { lockSchedules } from '@/lib/schedules/publication-records';
import { publishChanges } from '@/lib/schedules/publish-changes';
import { tellAffected } from '@/lib/schedules/tell-affected';
import { findOwnGroupIds } from './own-groups';

/** How a change of schedules is told. */
export interface Telling {
  reason: string;
  /** Nobody is told until the notices are sent; also of a group whose earlier ones wait already. */
  hold: boolean;
  /** Everybody of the groups is sent the whole schedule, affected or not. */
  everybody: boolean;
}

export interface GroupsPublished {
  published: Published;
  /** Of how many groups the notices wait. */
  heldGroups: number;
  notices: number;
  mails: number;
}

export interface ScheduleState {
  /** Number of the schedule's latest version, 0 before the first. */
  latest: number;
  /** How many versions wait for their notices. */
  held: number;
}

/** Publications of one group wait for one another. @throws NotFound when one of the groups is not the actor's */
export async function lockOwnGroups(
  tx: Tx,
  actor: StaffActor,
  groupIds: readonly string[],
): Promise<Map<string, ScheduleState>> {
  const own = await findOwnGroupIds(tx, actor, groupIds);
  if (own.length === 0 || own.length < new Set(groupIds).size) throw new NotFound();
  await lockSchedules(tx, own);
  const rows = await tx.$queryRaw<(ScheduleState & { id: string })[]>`
    select g.id, coalesce(max(v.number), 0)::int as latest,
      (count(*) filter (where v.notices_held_at is not null))::int as held
    from unnest(${own}::uuid[]) as g(id) left join schedule_version v on v.group_id = g.id group by g.id`;
  return new Map(rows.map(({ id, ...state }) => [id, state]));
}

/**
 * Publishes changes of groups that are locked, one version for each of them, and tells exactly those affected once
 * over all groups: in the portal, and by e-mail at once what touches the next five school days.
 * @throws NotFound, Conflict, RuleBroken
 */
export async function publishGroups(
  tx: Tx,
  actor: StaffActor,
  states: ReadonlyMap<string, ScheduleState>,
  { reason, hold, everybody }: Telling,
  publications: readonly Omit<Publication, 'reason'>[],
): Promise<GroupsPublished> {
  const published = await publishChanges(
    tx,
    actor,
    publications.map((publication) => ({ ...publication, reason })),
    { tell: false },
  );
  const isHeld = ({ groupId }: { groupId: string }) => hold || (states.get(groupId)?.held ?? 0) > 0;
  const held = published.versions.filter(isHeld);
  await tx.scheduleVersion.updateMany({
    where: { id: { in: held.map(({ id }) => id) } },
    data: { noticesHeldAt: now() },
  });
  const open = published.versions.filter((version) => !isHeld(version)).map(({ groupId }) => groupId);
  const revisions = published.revisions.filter((revision) => !isHeld(revision));
  return { published, heldGroups: held.length, ...(await tell(tx, actor, open, revisions, everybody)) };
}

/** Tells of changes that are published. */
export async function tell(
  tx: Tx,
  actor: StaffActor,
  groupIds: readonly string[],
  revisions: readonly PublishedRevision[],
  everybody: boolean,
): Promise<{ notices: number; mails: number }> {
  if (groupIds.length === 0) return { notices: 0, mails: 0 };
  const notices = await tellAffected(tx, everybody ? await wholeSchedules(tx, groupIds) : revisions);
  const mails = await mailUrgent(tx, revisions);
  const groups = await tx.group.findMany({
    where: { id: { in: [...groupIds] } },
    select: { id: true, deliveryPartnerId: true },
  });
  const told = groups.map(
    ({ id, deliveryPartnerId }): AuditEntry => ({
      action: 'schedule.told',
      subjectType: 'group',
      subjectId: id,
      organisationId: deliveryPartnerId,
      detail: { notices, mails, everybody, groups: groups.length },
    }),
  );
  await recordAudits(tx, actor, told);
  return { notices, mails };
}

/** Every event to come as if it were new: what "send everybody everything" tells of. */
async function wholeSchedules(tx: Tx, groupIds: readonly string[]): Promise<PublishedRevision[]> {
  const events = await tx.$queryRaw<
    {
      id: string;
      groupId: string;
      title: string;
      startsAt: Date;
      audience: EventDetails['audience'];
      versionId: string;
      reason: string;
    }[]
  >`
    select e.id, e.group_id as "groupId", e.title, e.starts_at as "startsAt", e.audience::text, v.id as "versionId", v.reason
    from event e join lateral (select v.id, v.reason from schedule_version v where v.group_id = e.group_id
      order by v.number desc limit 1) v on true
    where e.group_id = any (${groupIds}::uuid[]) and e.published_at is not null and e.status <> 'cancelled'
      and e.ends_at > ${now()}`;
  return events.map(({ id, groupId, title, startsAt, audience, versionId, reason }) => ({
    eventId: id,
    groupId,
    versionId,
    version: 1,
    reason,
    kind: 'added',
    was: null,
    now: {},
    title,
    wasOn: null,
    nowOn: londonDate(startsAt) < today() ? today() : londonDate(startsAt),
    wasFor: null,
    nowFor: audience,
  }));
}
