import 'server-only';
import { type SelfActor, systemActor } from '@/lib/auth/actor';
import { isToken, sha256 } from '@/lib/auth/tokens';
import { selfActorOf } from '@/lib/auth/without-session';
import { now, today } from '@/lib/dates/clock';
import { withActor } from '@/lib/db/with-actor';
import { buildProfile } from '@/lib/people/profile';
import { readOutlines } from '@/lib/people/read-outlines';
import { readPeople } from '@/lib/people/read-people';
import { loadSchool } from '@/lib/people/school';
import { relevantRecords } from '@/lib/people/summary';
import { withoutContacts } from './rules';
import type { SharedSchedule } from './types';

/**
 * The schedule behind a shared address, read as the person who shared it, and counted as an opening. Unknown, expired,
 * taken back and no longer permitted are one and the same null.
 */
export async function openShare(token: string): Promise<SharedSchedule | null> {
  if (!isToken(token)) return null;
  const found = await withActor(systemActor(), async (tx) => {
    const at = now();
    const share = await tx.scheduleShare.findFirst({
      where: { tokenHash: sha256(token), revokedAt: null, expiresAt: { gt: at } },
      select: { id: true, personId: true, createdById: true, expiresAt: true },
    });
    if (share === null) return null;
    const actor = await selfActorOf(tx, share.createdById, share.personId);
    if (actor === null) return null;
    await tx.scheduleShare.updateMany({
      where: { id: share.id },
      data: { opens: { increment: 1 }, lastOpenedAt: at },
    });
    return { actor, expiresAt: share.expiresAt };
  });
  return found === null ? null : sharedSchedule(found.actor, found.expiresAt);
}

function sharedSchedule(actor: SelfActor, expiresAt: Date): Promise<SharedSchedule | null> {
  const at = { day: today(), now: now() };
  return withActor(actor, async (tx) => {
    const own = { personIds: [actor.personId] };
    const { records, events } = await readPeople(tx, own, own, { revisions: true });
    const latest = relevantRecords(records, at.day)[0];
    if (latest === undefined) return null;
    const school = await loadSchool(tx, latest.schoolId);
    const outlines = await readOutlines(tx, records, at.day);
    const profile = buildProfile({ records, events, school, outlines, audience: 'self' }, at);
    return {
      name: profile.name,
      expiresAt,
      roles: profile.roles.map(({ role, schedule }) => ({ role, schedule: withoutContacts(schedule) })),
    };
  });
}
