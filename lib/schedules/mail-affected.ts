import 'server-only';
import type { Tx } from '@/lib/db/with-actor';
import { env } from '@/lib/env';
import { queueMailEach } from '@/lib/mail/queue';
import { senderOf } from '@/lib/mail/sender';
import { scheduleChangedMail } from '@/lib/mail/templates/schedule-changed';
import { readSettings } from '@/lib/settings/queries';
import { noticeFor } from './notice-words';
import type { PublishedRevision } from './publication';
import { loadAffected } from './tell-affected';
import { urgentOf } from './urgent';

/**
 * Mails what cannot wait until somebody looks: changes that touch one of the next five school days, to exactly those
 * whom they touch. Returns how many mails that were.
 */
export async function mailUrgent(tx: Tx, revisions: readonly PublishedRevision[]): Promise<number> {
  const urgent = await urgentOf(tx, revisions);
  if (urgent.length === 0) return 0;
  const sender = senderOf(await readSettings(tx));
  const readers = await loadAffected(tx, urgent);
  return queueMailEach(
    tx,
    readers.map(({ userIds, organisationId, changed, ...reader }) => {
      const touching = changed.flatMap((at) => urgent[at] ?? []);
      const { body, href } = noticeFor(reader, touching);
      return {
        ...scheduleChangedMail(
          {
            subject: subjectOf(touching),
            sentences: body,
            url: `${env().APP_ORIGIN}${href}`,
            isAttendee: organisationId === null,
          },
          sender,
        ),
        userIds,
        organisationId,
        key: `schedule:${touching[0]?.versionId}:${organisationId ?? 'own'}`,
      };
    }),
  );
}

const happened = {
  added: 'New',
  moved: 'Moved',
  cancelled: 'Cancelled',
  restored: 'Takes place again',
  venue_changed: 'Another venue',
  details_changed: 'Changed',
} as const;

function subjectOf(revisions: readonly PublishedRevision[]): string {
  const [first] = revisions;
  if (first === undefined || revisions.length > 1) return `Changed: ${revisions.length} training events`;
  return `${happened[first.kind]}: ${first.title}`;
}
