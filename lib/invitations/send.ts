import 'server-only';
import { recordAudit } from '@/lib/audit/record';
import type { Actor } from '@/lib/auth/actor';
import { newToken, sha256 } from '@/lib/auth/tokens';
import { now } from '@/lib/dates/clock';
import { formatDateLong } from '@/lib/dates/format';
import { londonDate } from '@/lib/dates/london';
import type { Tx } from '@/lib/db/with-actor';
import { env } from '@/lib/env';
import { Conflict } from '@/lib/errors';
import { queueMail } from '@/lib/mail/queue';
import { senderOf } from '@/lib/mail/sender';
import { invitationMail, ownRecordInvitationMail } from '@/lib/mail/templates/invitation';
import { membershipRoleLabel } from '@/lib/memberships/labels';
import type { MembershipRole } from '@/lib/memberships/types';
import type { Settings } from '@/lib/settings/queries';
import { invitationMailKey } from './note-mail-failed';
import { expiryOf } from './rules';

export interface Sendable {
  id: string;
  email: string;
  name: string;
  organisationId: string;
  placeName: string;
  version: number;
  /** Of a contact… */
  role: MembershipRole | null;
  /** …or what the person is, whose own record it opens. */
  teacherRole?: 'ect' | 'mentor';
}

/**
 * Mails an invitation with a new link; an earlier link is void at once.
 * @throws Conflict when somebody else sent, revoked or accepted it meanwhile
 */
export async function sendInvitation(
  tx: Tx,
  actor: Actor,
  invitation: Sendable,
  { settings, invitedBy }: { settings: Settings; invitedBy: string | null },
): Promise<void> {
  const token = newToken();
  const tokenHash = sha256(token);
  const sentAt = now();
  const expiresAt = expiryOf(sentAt);
  const { count } = await tx.invitation.updateMany({
    where: { id: invitation.id, version: invitation.version, acceptedAt: null, revokedAt: null },
    data: { tokenHash, sentAt, expiresAt, failedAt: null, version: { increment: 1 } },
  });
  if (count !== 1) throw new Conflict();

  const { name, email, placeName, organisationId } = invitation;
  const common = {
    name,
    placeName,
    url: `${env().APP_ORIGIN}/invitations/${token}`,
    expiresOn: formatDateLong(londonDate(expiresAt)),
  };
  const sender = senderOf(settings);
  const mail =
    invitation.role === null
      ? ownRecordInvitationMail({ ...common, role: ownRecordRole(invitation.teacherRole) }, sender)
      : invitationMail(
          { ...common, role: membershipRoleLabel[invitation.role].toLowerCase(), invitedBy },
          sender,
        );
  await queueMail(tx, {
    ...mail,
    to: { email, name },
    idempotencyKey: invitationMailKey(invitation.id, tokenHash),
    organisationId,
  });
  await recordAudit(tx, actor, {
    action: 'invitation.sent',
    subjectType: 'invitation',
    subjectId: invitation.id,
    organisationId,
  });
}

function ownRecordRole(role: 'ect' | 'mentor' | undefined): string {
  return role === 'mentor' ? 'mentor' : 'early career teacher (ECT)';
}

/** The same among several: one whom somebody else has just invited does not stop the rest. */
export async function sendOneOfMany(
  ...input: Parameters<typeof sendInvitation>
): Promise<'sent' | 'already_sent'> {
  try {
    await sendInvitation(...input);
    return 'sent';
  } catch (error) {
    if (error instanceof Conflict) return 'already_sent';
    throw error;
  }
}
