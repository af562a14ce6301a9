import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { withActor } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import { getAnnouncement } from './queries';
import type { ReaderRow } from './types';

export const readersPerPage = 50;
export type ReaderFilter = 'all' | 'opened' | 'unopened' | 'failed';

/** Who got the latest version, by school: whether they opened it, and what became of the mail. @throws NotFound */
export async function listReaders(
  actor: StaffActor,
  id: string,
  { show, page }: { show: ReaderFilter; page: number },
): Promise<{ subject: string; rows: ReaderRow[]; total: number }> {
  const { subject, versions } = await getAnnouncement(actor, id);
  const [last] = versions;
  if (last === undefined) throw new NotFound();
  return withActor(actor, async (tx) => {
    const where = {
      versionId: last.id,
      ...(show === 'opened' ? { openedAt: { not: null } } : {}),
      ...(show === 'unopened' ? { openedAt: null } : {}),
      ...(show === 'failed' ? { mail: { state: { in: [...failedStates] } } } : {}),
    };
    const found = await tx.announcementRecipient.findMany({
      where,
      orderBy: [{ school: { organisation: { name: 'asc' } } }, { id: 'asc' }],
      skip: (page - 1) * readersPerPage,
      take: readersPerPage,
      select: {
        id: true,
        userId: true,
        asSelf: true,
        openedAt: true,
        stoppedAt: true,
        school: { select: { urn: true, organisation: { select: { name: true } } } },
        mail: { select: { state: true, problem: true, toName: true } },
      },
    });
    return {
      subject,
      rows: found.map(({ asSelf, school, mail, ...row }) => ({
        id: row.id,
        name: mail?.toName ?? 'Name not known',
        role: asSelf ? 'self' : 'school',
        school: school.organisation.name,
        urn: school.urn,
        mail: mailWords(mail, row.stoppedAt !== null),
        openedAt: row.openedAt,
      })),
      total: await tx.announcementRecipient.count({ where }),
    };
  });
}

const failedStates = ['permanent_failure', 'temporary_failure', 'technical_failure', 'suppressed'] as const;

function mailWords(mail: { state: string; problem: string | null } | null, isStopped: boolean): string {
  if (mail === null) return isStopped ? 'Stopped before it was sent' : 'Not written yet';
  if (mail.state === 'accepted') return 'Accepted by the mail server';
  if (mail.state === 'created' || mail.state === 'sending') return 'Waiting to be sent';
  if (mail.state === 'suppressed') return `Not sent: ${mail.problem ?? 'not wanted'}`;
  return `${mail.state === 'permanent_failure' ? 'Failed' : 'Will be tried again'}: ${mail.problem ?? 'no reason given'}`;
}
