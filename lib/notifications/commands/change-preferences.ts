import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import { now } from '@/lib/dates/clock';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { alwaysAtOnce, alwaysInPortal, mailDefaults } from '../defaults';
import { audienceOf } from '../policy';
import { newsletterChoice } from '../preferences-queries';
import type { NotificationReader } from '../queries';
import type { PreferencesInput } from '../schemas';
import type { NotificationKind } from '../types';

/**
 * Keeps how the person wants to be told as reader of this context. What can be switched off nowhere keeps to that, and
 * kinds that do not reach this context are left out, whatever the form said. It holds for what is written from now on.
 */
export async function changePreferences(
  actor: NotificationReader,
  { choices, wantsNewsletters }: Omit<PreferencesInput, 'urn'>,
): Promise<void> {
  const audience = audienceOf(actor);
  const wanted = choices
    .filter(({ kind }) => mailDefaults[audience][kind] !== undefined && !alwaysAtOnce.includes(kind))
    .map(({ kind, mail, inPortal }) => ({ kind, mail, inPortal: inPortal || staysInPortal(kind) }));
  await withActor(actor, async (tx) => {
    for (const choice of wanted) await keep(tx, { userId: actor.userId, audience, ...choice });
    await keep(tx, {
      userId: actor.userId,
      ...newsletterChoice,
      mail: wantsNewsletters ? 'now' : 'off',
      inPortal: true,
    });
    await recordAudit(tx, actor, {
      action: 'notification_preferences.changed',
      subjectType: 'user',
      subjectId: actor.userId,
    });
  });
}

function staysInPortal(kind: NotificationKind): boolean {
  return alwaysInPortal.includes(kind);
}

interface Kept {
  userId: string;
  audience: string;
  kind: string;
  mail: string;
  inPortal: boolean;
}

async function keep(tx: Tx, { userId, audience, kind, mail, inPortal }: Kept): Promise<void> {
  await tx.notificationPreference.upsert({
    where: { userId_audience_kind: { userId, audience, kind } },
    create: { userId, audience, kind, mail, inPortal, updatedAt: now() },
    update: { mail, inPortal, updatedAt: now() },
  });
}
