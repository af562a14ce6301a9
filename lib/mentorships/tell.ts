import 'server-only';
import type { Tx } from '@/lib/db/with-actor';
import { readersOfSchools } from '@/lib/memberships/school-readers';
import { type NewNotice, notifyEach } from '@/lib/notifications/notify';
import type { PairingActor } from './policy';

export interface PairingNews {
  schoolId: string;
  mentorshipId: string;
  ect: { personId: string; userId: string | null };
  /** Whose staff hear of it. */
  partnerIds: readonly string[];
  /** Words for each of those whom it concerns; without any they hear nothing. */
  toEct: string | null;
  toMentors: readonly { userId: string | null; title: string }[];
  toSchool: string;
}

/**
 * One notice for everybody whom a change of mentor concerns: the ECT, the mentors, who is headteacher or induction
 * tutor there, and the staff, who then see that the DfE’s service may have to be told. Not for whoever did it.
 */
export async function tellOfPairing(tx: Tx, actor: PairingActor, news: PairingNews): Promise<void> {
  const [school] = await readersOfSchools(tx, [news.schoolId]);
  const record = await tx.school.findUniqueOrThrow({
    where: { id: news.schoolId },
    select: { urn: true, organisation: { select: { name: true } } },
  });
  const href = `/schools/${record.urn}/people/${news.ect.personId}`;
  const own = [
    ...(news.toEct === null ? [] : [{ userId: news.ect.userId, title: news.toEct }]),
    ...news.toMentors,
  ].flatMap(({ userId, title }) =>
    userId === null ? [] : [{ userId, title, organisationId: null, href: '/me' }],
  );
  const notices = [
    ...own,
    ...(school?.userIds ?? []).map((userId) => ({
      userId,
      title: news.toSchool,
      organisationId: news.schoolId,
      href,
    })),
    ...(await staffNotices(tx, news, record.organisation.name, href)),
  ];
  const seen = new Set<string>();
  await notifyEach(
    tx,
    notices
      .filter(({ userId }) => userId !== actor.userId)
      // Somebody who is several of these hears it once in each place, as they read it there.
      .filter(({ userId, organisationId, title }) => {
        const key = `${userId} ${organisationId} ${title}`;
        return !seen.has(key) && seen.add(key);
      })
      .map((notice) => ({
        ...notice,
        kind: 'mentor_changed' as const,
        subjectType: 'mentorship',
        subjectId: news.mentorshipId,
      })),
  );
}

async function staffNotices(
  tx: Tx,
  news: PairingNews,
  schoolName: string,
  href: string,
): Promise<Pick<NewNotice, 'userId' | 'title' | 'organisationId' | 'href' | 'body'>[]> {
  const notices = [];
  for (const organisationId of new Set(news.partnerIds)) {
    const [row] = await tx.$queryRaw<{ staff: string[] }[]>`
      select app.staff_user_ids(${[organisationId]}::uuid[], app.today())::text[] as staff`;
    for (const userId of row?.staff ?? [])
      notices.push({
        userId,
        title: `${schoolName}: ${news.toSchool}`,
        body: 'The school has been told to tell the DfE’s service as well.',
        organisationId,
        href,
      });
  }
  return notices;
}
