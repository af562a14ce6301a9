import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { StaffActor } from '@/lib/auth/actor';
import { now } from '@/lib/dates/clock';
import { withActor } from '@/lib/db/with-actor';
import { queueMailToUsers } from '@/lib/mail/queue';
import { senderOf } from '@/lib/mail/sender';
import { announcementMail } from '@/lib/mail/templates/announcement';
import { readSettings } from '@/lib/settings/queries';
import { loadAnnouncement } from '../load';

/** Sends the mail, as it would be now, to the actor alone. @throws NotFound */
export async function sendTest(actor: StaffActor, { id }: { id: string }): Promise<void> {
  await withActor(actor, async (tx) => {
    const announcement = await loadAnnouncement(tx, actor, id);
    const mail = announcementMail(announcement, senderOf(await readSettings(tx)));
    await queueMailToUsers(
      tx,
      {
        ...mail,
        subject: `Test: ${mail.subject}`,
        key: `announcement-test:${id}:${now().getTime()}`,
        organisationId: actor.organisationId,
        cause: { type: 'announcement_test', id },
      },
      [actor.userId],
    );
    await recordAudit(tx, actor, {
      action: 'announcement.tested',
      subjectType: 'announcement',
      subjectId: id,
    });
  });
}
