import 'server-only';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { alwaysAtOnce, alwaysInPortal, mailDefaults } from './defaults';
import { audienceOf } from './policy';
import type { NotificationReader } from './queries';
import { type Audience, type Cadence, cadences, notificationKinds, type Preferences } from './types';

/** Newsletters are wanted by an account, not by a role: one choice, kept beside those of the person's own training. */
export const newsletterChoice = { audience: 'self', kind: 'newsletter' } as const;

/** How the person is told as reader of this context: every kind that can reach them, with what they chose. */
export async function getPreferences(actor: NotificationReader): Promise<Preferences> {
  return withActor(actor, (tx) => readPreferences(tx, actor.userId, audienceOf(actor)));
}

async function readPreferences(tx: Tx, userId: string, audience: Audience): Promise<Preferences> {
  const rows = await tx.notificationPreference.findMany({
    where: { userId },
    select: { audience: true, kind: true, mail: true, inPortal: true },
  });
  const chosen = new Map(rows.map((row) => [`${row.audience} ${row.kind}`, row]));
  const defaults = mailDefaults[audience];
  return {
    audience,
    choices: notificationKinds.flatMap((kind) => {
      const standard = defaults[kind];
      if (standard === undefined) return [];
      const own = chosen.get(`${audience} ${kind}`);
      return {
        kind,
        mail: cadences.find((cadence): cadence is Cadence => cadence === own?.mail) ?? standard,
        inPortal: own?.inPortal ?? true,
        isAlwaysAtOnce: alwaysAtOnce.includes(kind),
        isAlwaysInPortal: alwaysAtOnce.includes(kind) || alwaysInPortal.includes(kind),
      };
    }),
    wantsNewsletters: chosen.get(`${newsletterChoice.audience} ${newsletterChoice.kind}`)?.mail !== 'off',
  };
}
