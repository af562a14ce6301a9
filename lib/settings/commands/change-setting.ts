import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { Actor, AdministratorActor, SystemActor } from '@/lib/auth/actor';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { type SettingKey, type SettingValue, settingSchemas } from '../schemas';

/** Replaces one setting. */
export async function changeSetting<Key extends SettingKey>(
  actor: AdministratorActor | SystemActor,
  key: Key,
  value: SettingValue<Key>,
): Promise<void> {
  await withActor(actor, (tx) => putSetting(tx, actor, key, value));
}

/** The same inside a command's own transaction. */
export async function putSetting<Key extends SettingKey>(
  tx: Tx,
  actor: Actor,
  key: Key,
  value: SettingValue<Key>,
): Promise<void> {
  const checked = settingSchemas[key].parse(value);
  await tx.setting.upsert({
    where: { key },
    create: { key, value: checked, updatedById: actor.userId },
    update: { value: checked, updatedById: actor.userId },
  });
  await recordAudit(tx, actor, {
    action: 'setting.changed',
    subjectType: 'setting',
    subjectId: key,
    fields: Object.keys(checked),
  });
}
