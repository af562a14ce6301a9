import 'server-only';
import { systemActor } from '@/lib/auth/actor';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { settingDefaults } from '@/lib/settings/defaults';
import { type SettingValue, settingSchemas } from '@/lib/settings/schemas';
import { signInCodeKind } from './templates/sign-in-code';

export async function readMailFlow(tx: Tx): Promise<SettingValue<'mail_flow'>> {
  const row = await tx.setting.findUnique({ where: { key: 'mail_flow' } });
  const stored = settingSchemas.mail_flow.safeParse(row?.value);
  return stored.success ? stored.data : settingDefaults.mail_flow;
}

/** While mail is paused nothing leaves but codes to sign in: without them nobody could end the pause. */
export async function isPausedFor(mailId: string): Promise<boolean> {
  return withActor(systemActor(), async (tx) => {
    if (!(await readMailFlow(tx)).isPaused) return false;
    const mail = await tx.mailMessage.findUnique({ where: { id: mailId }, select: { kind: true } });
    return mail?.kind !== signInCodeKind;
  });
}
