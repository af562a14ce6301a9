import 'server-only';
import { cache } from 'react';
import type { StaffActor } from '@/lib/auth/actor';
import { tenantFilter } from '@/lib/auth/tenant-filter';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import { markdownTree } from '@/lib/markdown/parse';
import { audienceInWords, reachOf, readAudience } from './audience';
import { figuresOf } from './figures';
import type { AnnouncementDetails, AnnouncementRow, Reach } from './types';

export const announcementsPerPage = 25;

const nobody = 'somebody who has left';

/** All announcements of the organisation, those that changed last first. */
export async function listAnnouncements(
  actor: StaffActor,
  { page }: { page: number },
): Promise<{ rows: AnnouncementRow[]; total: number }> {
  return withActor(actor, async (tx) => {
    const where = tenantFilter({ organisationId: actor.organisationId });
    const found = await tx.announcement.findMany({
      where,
      orderBy: [{ stateSince: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * announcementsPerPage,
      take: announcementsPerPage,
      select: {
        id: true,
        subject: true,
        kind: true,
        state: true,
        stateSince: true,
        sendAt: true,
        writtenById: true,
        versions: { orderBy: { number: 'desc' }, take: 1, select: { recipients: true } },
      },
    });
    const names = await namesOf(
      tx,
      found.map(({ writtenById }) => writtenById),
    );
    return {
      rows: found.map(({ versions, writtenById, ...row }) => ({
        ...row,
        writtenBy: names.get(writtenById) ?? nobody,
        recipients: versions[0]?.recipients ?? null,
      })),
      total: await tx.announcement.count({ where }),
    };
  });
}

/** One announcement with what became of each of its versions. @throws NotFound */
export const getAnnouncement = cache(
  async (actor: StaffActor, id: string): Promise<AnnouncementDetails> =>
    withActor(actor, async (tx) => {
      const found = await tx.announcement.findFirst({
        where: { AND: [tenantFilter({ organisationId: actor.organisationId }), { id }] },
        include: { versions: { orderBy: { number: 'desc' } } },
      });
      if (found === null) throw new NotFound();
      const { versions, organisationId: _organisation, createdAt: _created, writtenById, ...rest } = found;
      const audience = readAudience(found.audience);
      const names = await namesOf(tx, [writtenById, ...versions.map(({ sentById }) => sentById)]);
      const sent = [];
      for (const version of versions)
        sent.push({
          id: version.id,
          number: version.number,
          subject: version.subject,
          sentAt: version.createdAt,
          sentBy: names.get(version.sentById) ?? nobody,
          figures: await figuresOf(tx, version),
        });
      return {
        ...rest,
        audience,
        tree: markdownTree(found.body),
        writtenBy: names.get(writtenById) ?? nobody,
        audienceWords: await audienceInWords(tx, audience),
        versions: sent,
      };
    }),
);

/** Whom it would reach if it were sent now. @throws NotFound */
export async function getReach(actor: StaffActor, id: string): Promise<Reach> {
  return withActor(actor, async (tx) => {
    const found = await tx.announcement.findFirst({
      where: { AND: [tenantFilter({ organisationId: actor.organisationId }), { id }] },
      select: { organisationId: true, audience: true, kind: true },
    });
    if (found === null) throw new NotFound();
    return reachOf(tx, found.organisationId, readAudience(found.audience), found.kind);
  });
}

async function namesOf(tx: Tx, ids: string[]): Promise<Map<string, string>> {
  const users = await tx.user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(users.flatMap(({ id, name }) => (name === null ? [] : [[id, name] as const])));
}

/** Audiences that were given a name, in words. */
export async function listSavedAudiences(
  actor: StaffActor,
): Promise<{ id: string; name: string; words: string[] }[]> {
  return withActor(actor, async (tx) => {
    const found = await tx.savedAudience.findMany({
      where: tenantFilter({ organisationId: actor.organisationId }),
      orderBy: { name: 'asc' },
      select: { id: true, name: true, audience: true },
      take: 100,
    });
    const audiences = [];
    for (const { id, name, audience } of found)
      audiences.push({ id, name, words: await audienceInWords(tx, readAudience(audience)) });
    return audiences;
  });
}
