import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { StaffActor } from '@/lib/auth/actor';
import { now, today } from '@/lib/dates/clock';
import { londonDate } from '@/lib/dates/london';
import type { Tx } from '@/lib/db/with-actor';
import { Conflict, NotFound } from '@/lib/errors';
import { mailUrgent } from '@/lib/schedules/mail-affected';
import type { EventDetails, Publication, Published, PublishedRevision } from '@/lib/schedules/publication';
import { lockSchedules } from '@/lib/schedules/publication-records';
import { publishChanges } from '@/lib/schedules/publish-changes';
import { tellAffected } from '@/lib/schedules/tell-affected';
import { findOwnGroupIds } from './own-groups';

/** How a change of a group's schedule is told. */
export interface Telling {
  /** Number of the schedule's latest version that the change was decided on. */
  latest: number;
  reason: string;
  /** Nobody is told until the notices are sent; also when earlier ones wait already. */
  hold: boolean;
  /** Everybody of the group is sent the whole schedule, affected or not. */
  everybody: boolean;
}

export interface GroupPublished {
  published: Published;
  isHeld: boolean;
  notices: number;
  mails: number;
}

/** Publications of one group wait for one another. @throws NotFound when it is not the actor's */
export async function lockOwnGroup(
  tx: Tx,
  actor: StaffActor,
  groupId: string,
): Promise<{ latest: number; held: number }> {
  const own = await findOwnGroupIds(tx, actor, [groupId]);
  if (own.length === 0) throw new NotFound();
  await lockSchedules(tx, own);
  const [row] = await tx.$queryRaw<{ latest: number; held: number }[]>`
    select coalesce(max(number), 0)::int as latest, (count(*) filter (where notices_held_at is not null))::int as held
    from schedule_version where group_id = ${groupId}::uuid`;
  return row ?? { latest: 0, held: 0 };
}

/**
 * Publishes changes of one group as one version and tells exactly those affected: in the portal, and by e-mail at
 * once what touches the next five school days. @throws NotFound, Conflict, RuleBroken
 */
export async function publishGroup(
  tx: Tx,
  actor: StaffActor,
  { latest, reason, hold, everybody }: Telling,
  publication: Omit<Publication, 'reason'>,
): Promise<GroupPublished> {
  const { groupId } = publication;
  const known = await lockOwnGroup(tx, actor, groupId);
  if (known.latest !== latest) throw new Conflict();
  const published = await publishChanges(tx, actor, [{ ...publication, reason }], { tell: false });
  if (hold || known.held > 0) {
    await tx.scheduleVersion.updateMany({
      where: { id: { in: published.versions.map(({ id }) => id) } },
      data: { noticesHeldAt: now() },
    });
    return { published, isHeld: published.versions.length > 0, notices: 0, mails: 0 };
  }
  return { published, isHeld: false, ...(await tell(tx, actor, groupId, published.revisions, everybody)) };
}

/** Tells of changes that are published. */
export async function tell(
  tx: Tx,
  actor: StaffActor,
  groupId: string,
  revisions: readonly PublishedRevision[],
  everybody: boolean,
): Promise<{ notices: number; mails: number }> {
  const notices = await tellAffected(tx, everybody ? await wholeSchedule(tx, groupId) : revisions);
  const group = await tx.group.findUnique({
    where: { id: groupId },
    select: { laCode: true, deliveryPartnerId: true },
  });
  const mails = await mailUrgent(tx, revisions, group?.laCode ?? null);
  await recordAudit(tx, actor, {
    action: 'schedule.told',
    subjectType: 'group',
    subjectId: groupId,
    organisationId: group?.deliveryPartnerId,
    detail: { notices, mails, everybody },
  });
  return { notices, mails };
}

/** Every event to come as if it were new: what "send everybody everything" tells of. */
async function wholeSchedule(tx: Tx, groupId: string): Promise<PublishedRevision[]> {
  const version = await tx.scheduleVersion.findFirst({
    where: { groupId },
    orderBy: { number: 'desc' },
    select: { id: true, reason: true },
  });
  if (version === null) return [];
  const events = await tx.$queryRaw<
    { id: string; title: string; startsAt: Date; audience: EventDetails['audience'] }[]
  >`
    select id, title, starts_at as "startsAt", audience::text from event
    where group_id = ${groupId}::uuid and published_at is not null and status <> 'cancelled' and ends_at > ${now()}`;
  return events.map(({ id, title, startsAt, audience }) => ({
    eventId: id,
    groupId,
    versionId: version.id,
    version: 1,
    reason: version.reason,
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
