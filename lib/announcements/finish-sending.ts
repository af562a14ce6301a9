import 'server-only';
import { now } from '@/lib/dates/clock';
import type { Tx } from '@/lib/db/with-actor';

/**
 * Marks an announcement as sent when nobody waits for it any more. Mails that a mailbox asked to try later do not keep
 * it open for days; mails that our own side could not hand over do.
 */
export async function finishSending(tx: Tx, versionId: string): Promise<boolean> {
  const finished = await tx.$executeRaw`
    update announcement a set state = 'sent', state_since = ${now()}, version = a.version + 1
    from announcement_version v
    where v.id = ${versionId}::uuid and a.id = v.announcement_id and a.state = 'sending' and v.recipients is not null
      and not exists (select from announcement_recipient r where r.version_id = v.id and r.told_at is null and r.stopped_at is null)
      and not exists (select from mail_message m where m.cause_type = 'announcement_version' and m.cause_id = v.id
        and m.state in ('created', 'sending', 'technical_failure') and m.next_attempt_at is not null)`;
  return finished > 0;
}
