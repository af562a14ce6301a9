import 'server-only';
import { signInActor } from '@/lib/auth/actor';
import { sha256 } from '@/lib/auth/tokens';
import { now } from '@/lib/dates/clock';
import type { IsoDate } from '@/lib/dates/iso-date';
import { londonDate } from '@/lib/dates/london';
import { type Tx, withActor } from '@/lib/db/with-actor';
import { membershipRoleLabel } from '@/lib/memberships/labels';

export interface OpenInvitation {
  name: string;
  email: string;
  placeName: string;
  /** Null: the person's own record. */
  roleLabel: string | null;
  expiresOn: IsoDate;
}

/** What the invitation's page shows; null for every link that does not work, for whatever reason. Changes nothing. */
export async function getOpenInvitation(token: string): Promise<OpenInvitation | null> {
  const found = await withActor(signInActor, (tx) => findOpenByToken(tx, token));
  if (found === null) return null;
  return {
    name: found.name,
    email: found.email,
    placeName: found.organisation.name,
    roleLabel: found.role === null ? null : membershipRoleLabel[found.role],
    expiresOn: londonDate(found.expiresAt ?? now()),
  };
}

export async function findOpenByToken(tx: Tx, token: string) {
  if (token.length > 100) return null;
  return tx.invitation.findFirst({
    where: { tokenHash: sha256(token), acceptedAt: null, revokedAt: null, expiresAt: { gt: now() } },
    select: {
      id: true,
      name: true,
      email: true,
      role: true,
      personId: true,
      organisationId: true,
      expiresAt: true,
      createdById: true,
      organisation: { select: { name: true } },
    },
  });
}
