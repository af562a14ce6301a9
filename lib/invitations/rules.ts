import type { InvitationState } from './types';

/** A single-use link is mailed for so long; after that a new one is sent. */
export const invitationDays = 14;

export function expiryOf(sentAt: Date): Date {
  return new Date(sentAt.getTime() + invitationDays * 24 * 60 * 60 * 1000);
}

export interface InvitationFacts {
  sentAt: Date | null;
  expiresAt: Date | null;
  failedAt: Date | null;
  acceptedAt: Date | null;
}

export function stateOf(facts: InvitationFacts, at: Date): Exclude<InvitationState, 'ended'> {
  if (facts.acceptedAt !== null) return 'accepted';
  if (facts.sentAt === null) return 'not_invited';
  if (facts.failedAt !== null) return 'failed';
  return facts.expiresAt === null || facts.expiresAt <= at ? 'expired' : 'sent';
}

/** Sending several at once spares those who were sent one that still works. */
export function isSentInBulk(state: InvitationState): boolean {
  return state === 'not_invited' || state === 'failed' || state === 'expired';
}
