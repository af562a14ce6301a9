import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import type { Tx } from '@/lib/db/with-actor';
import { Conflict, NotFound, RuleBroken } from '@/lib/errors';
import { reachOf, readAudience } from './audience';
import type { AnnouncementRights } from './rules';
import { rightsIn } from './rules';
import type { Reach } from './types';

/** An announcement of the actor's organisation, locked until the transaction ends, so that a second press waits. */
export async function loadAnnouncement(tx: Tx, actor: StaffActor, id: string) {
  await tx.$queryRaw`select 1 from announcement where id = ${id}::uuid for update`;
  const found = await tx.announcement.findFirst({
    where: { AND: [tenantFilter({ organisationId: actor.organisationId }), { id }] },
    include: { versions: { orderBy: { number: 'desc' }, take: 1, select: { id: true, number: true } } },
  });
  if (found === null) throw new NotFound();
  const audience = readAudience(found.audience);
  return { ...found, audience, last: found.versions[0] ?? null };
}

export type LoadedAnnouncement = Awaited<ReturnType<typeof loadAnnouncement>>;

/** The same for what may be done in its state only, and as it was seen. @throws Conflict */
export async function loadFor(
  tx: Tx,
  actor: StaffActor,
  at: { id: string; version: number },
  right: keyof AnnouncementRights,
): Promise<LoadedAnnouncement> {
  const announcement = await loadAnnouncement(tx, actor, at.id);
  if (announcement.version !== at.version) throw new Conflict();
  if (!rightsIn(announcement.state, announcement.last?.number ?? 0)[right]) throw new Conflict();
  return announcement;
}

/** Somebody, and as many as the confirmation named: who is meant may change while it is read. @throws RuleBroken */
export async function requireSeenReach(
  tx: Tx,
  announcement: LoadedAnnouncement,
  seen: number,
): Promise<Reach> {
  const reach = await reachOf(tx, announcement.organisationId, announcement.audience, announcement.kind);
  if (reach.people === 0)
    throw new RuleBroken('audience_empty', 'Nobody is in this audience now. Change who it is for');
  if (reach.people !== seen)
    throw new RuleBroken(
      'audience_changed',
      `The audience has changed: it is ${reach.people.toLocaleString('en-GB')} people now. Look at it again`,
    );
  return reach;
}
