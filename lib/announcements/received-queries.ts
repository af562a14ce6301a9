import 'server-only';
import type { SchoolActor, SelfActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { now } from '@/lib/dates/clock';
import { withActor } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import { markdownTree } from '@/lib/markdown/parse';
import { openingOf } from '@/lib/markdown/text';
import { readSettings } from '@/lib/settings/queries';
import type { Received, ReceivedRow } from './types';

export const receivedPerPage = 25;

/** What was sent to the actor in the place where they are, of each announcement the latest that they had. */
function receivedBy(actor: SchoolActor | SelfActor) {
  const here = actor.kind === 'school' ? { asSelf: false, schoolId: actor.schoolId } : { asSelf: true };
  return { ...tenantFilter({ userId: actor.userId, ...here }), toldAt: { not: null }, stoppedAt: null };
}

export async function listReceived(
  actor: SchoolActor | SelfActor,
  { page = 1, take = receivedPerPage }: { page?: number; take?: number } = {},
): Promise<{ rows: ReceivedRow[]; total: number }> {
  return withActor(actor, async (tx) => {
    const received = await tx.announcementRecipient.findMany({
      where: receivedBy(actor),
      orderBy: [{ toldAt: 'desc' }, { id: 'desc' }],
      select: {
        openedAt: true,
        toldAt: true,
        version: { select: { id: true, announcementId: true, number: true, subject: true, body: true } },
      },
      // More than anybody reads; one row for each version and school.
      take: 2_000,
    });
    const latest = [...Map.groupBy(received, ({ version }) => version.announcementId).values()].flatMap(
      ([first]) => (first === undefined ? [] : [first]),
    );
    return {
      rows: latest.slice((page - 1) * take, page * take).map(({ version, openedAt, toldAt }) => ({
        id: version.announcementId,
        subject: version.subject,
        opening: openingOf(version.body),
        sentAt: toldAt ?? now(),
        isOpened: openedAt !== null,
        isCorrected: version.number > 1,
      })),
      total: latest.length,
    };
  });
}

/** The latest version that the actor was sent; that they opened it is written down once. @throws NotFound */
export async function openReceived(
  actor: SchoolActor | SelfActor,
  announcementId: string,
): Promise<Received> {
  return withActor(actor, async (tx) => {
    const received = await tx.announcementRecipient.findMany({
      where: { AND: [receivedBy(actor), { version: { announcementId } }] },
      orderBy: { version: { number: 'desc' } },
      select: { id: true, openedAt: true, toldAt: true, version: true },
    });
    const [latest] = received;
    if (latest === undefined) throw new NotFound();
    await tx.announcementRecipient.updateMany({
      where: { AND: [receivedBy(actor), { versionId: latest.version.id, openedAt: null }] },
      data: { openedAt: now() },
    });
    await tx.notification.updateMany({
      where: {
        ...tenantFilter({ userId: actor.userId }),
        subjectType: 'announcement',
        subjectId: { in: received.map(({ version }) => version.id) },
        readAt: null,
      },
      data: { readAt: now() },
    });
    const { organisation } = await readSettings(tx);
    const first = received.at(-1);
    return {
      id: announcementId,
      subject: latest.version.subject,
      body: markdownTree(latest.version.body),
      sentAt: latest.toldAt ?? latest.version.createdAt,
      from: organisation?.name ?? 'The programme team',
      kind: latest.version.kind,
      correctedFrom: first === undefined || first.version.id === latest.version.id ? null : first.toldAt,
    };
  });
}

/** Whether the actor was sent it here. An id that is none was sent to nobody. */
export async function findReceived(actor: SchoolActor | SelfActor, announcementId: string): Promise<boolean> {
  return withActor(actor, async (tx) => {
    const found = await tx.announcementRecipient.findFirst({
      where: { AND: [receivedBy(actor), { version: { announcementId } }] },
      select: { id: true },
    });
    return found !== null;
  });
}
