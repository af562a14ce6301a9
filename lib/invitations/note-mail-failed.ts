import 'server-only';
import { now } from '@/lib/dates/clock';
import type { Tx } from '@/lib/db/with-actor';

/** One mail for each time an invitation is sent; the key says which. */
export function invitationMailKey(invitationId: string, tokenHash: string): string {
  return `invitation:${invitationId}:${tokenHash}`;
}

/** The mail did not arrive and will not: whoever invites reads "failed". A later invitation is not touched. */
export async function noteInvitationMailFailed(tx: Tx, mailKey: string): Promise<void> {
  const [, id, tokenHash] = mailKey.split(':');
  if (id === undefined || tokenHash === undefined) return;
  await tx.invitation.updateMany({
    where: { id, tokenHash, acceptedAt: null, revokedAt: null },
    data: { failedAt: now() },
  });
}
