import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { SystemActor } from '@/lib/auth/actor';
import { now } from '@/lib/dates/clock';
import { withActor } from '@/lib/db/with-actor';
import { NotFound } from '@/lib/errors';
import { userOfUnsubscribeToken } from '@/lib/mail/unsubscribe-token';
import { newsletterChoice } from '../preferences-queries';

/**
 * Ends the newsletters of the account that the address in a newsletter is of, without signing in: mail programs do it
 * for their readers (RFC 8058). Done twice, it stays done. @throws NotFound for an address that is nobody's
 */
export async function endNewsletters(actor: SystemActor, token: string): Promise<void> {
  const userId = userOfUnsubscribeToken(token);
  if (userId === null) throw new NotFound();
  await withActor(actor, async (tx) => {
    const user = await tx.user.findUnique({ where: { id: userId }, select: { id: true } });
    if (user === null) throw new NotFound();
    const changed = { mail: 'off', updatedAt: now() };
    await tx.notificationPreference.upsert({
      where: { userId_audience_kind: { userId, ...newsletterChoice } },
      create: { userId, ...newsletterChoice, ...changed },
      update: changed,
    });
    await recordAudit(tx, actor, { action: 'newsletters.ended', subjectType: 'user', subjectId: userId });
  });
}
