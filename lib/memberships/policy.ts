import type { Inviter } from '@/lib/invitations/policy';
import { mayGiveRole } from '@/lib/invitations/policy';
import type { MembershipRole } from './types';

/** Whoever may give a role may end it, but nobody their own: the last one in would lock the school out. */
export function mayEndMembership(actor: Inviter, held: { role: MembershipRole; userId: string }): boolean {
  return held.userId !== actor.userId && mayGiveRole(actor, held.role);
}
