import 'server-only';
import { today } from '@/lib/dates/clock';
import { toDateColumn } from '@/lib/dates/iso-date';
import type { Tx } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import { readersOfSchools } from '@/lib/memberships/school-readers';
import { notify } from '@/lib/notifications/notify';
import { submissionNumber } from './labels';

export async function readSchool(tx: Tx, id: string): Promise<{ urn: number; name: string }> {
  const school = await tx.school.findUnique({
    where: { id },
    select: { urn: true, organisation: { select: { name: true } } },
  });
  if (school === null) throw new NotFound();
  return { urn: school.urn, name: school.organisation.name };
}

interface News {
  organisationId: string;
  submissionId: string;
  number: number;
  title: string;
  body?: string;
}

/** Everybody on the staff of the organisation that checks it. */
export async function tellStaffOfSubmission(tx: Tx, news: News): Promise<void> {
  const [row] = await tx.$queryRaw<{ staff: string[] }[]>`
    select app.staff_user_ids(${[news.organisationId]}::uuid[], ${toDateColumn(today())}::date) as staff`;
  await notify(tx, {
    userIds: row?.staff ?? [],
    organisationId: news.organisationId,
    kind: 'registration_sent',
    title: news.title,
    body: news.body,
    href: `/staff/applications/${submissionNumber(news.number)}`,
    subjectType: 'registration_submission',
    subjectId: news.submissionId,
  });
}

/** Those who look after the school. `href` where it is not the page of what they sent. */
export async function tellSchoolOfSubmission(
  tx: Tx,
  news: News & { schoolId: string; kind?: 'registration_accepted' | 'registration_moved'; path?: string },
): Promise<void> {
  for (const { schoolId, urn, userIds } of await readersOfSchools(tx, [news.schoolId]))
    await notify(tx, {
      userIds,
      organisationId: schoolId,
      kind: news.kind ?? 'registration_moved',
      title: news.title,
      body: news.body,
      href: `/schools/${urn}${news.path ?? `/registrations/${submissionNumber(news.number)}`}`,
      subjectType: 'registration_submission',
      subjectId: news.submissionId,
    });
}
