import 'server-only';
import { type StaffActor, systemActor } from '@/lib/auth/actor';
import { withActor } from '@/lib/db/with-actor';
import { enqueueJob } from '@/lib/jobs/enqueue';
import { putSetting } from '@/lib/settings/commands/change-setting';
import { readSettings } from '@/lib/settings/queries';
import type { SettingValue } from '@/lib/settings/schemas';
import { requirePausing } from '../policy';

/**
 * Pauses mail or lets it flow again, and sets how fast. What waited goes at once when a pause ends.
 * @throws Forbidden for staff of other organisations
 */
export async function changeMailFlow(actor: StaffActor, flow: SettingValue<'mail_flow'>): Promise<void> {
  requirePausing(actor, await withActor(actor, readSettings));
  // Settings are written by no audience but administrators.
  await withActor(systemActor(actor.userId), async (tx) => {
    await putSetting(tx, actor, 'mail_flow', flow);
    if (!flow.isPaused) await enqueueJob(tx, 'send-mails', {}, { key: 'send-mails' });
  });
}
