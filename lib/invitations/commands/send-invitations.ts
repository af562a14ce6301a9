import 'server-only';
import type { StaffActor } from '@/lib/auth/actor';
import { now, today } from '@/lib/dates/clock';
import { withActor } from '@/lib/db/with-actor';
import { readSettings } from '@/lib/settings/queries';
import { mayGiveRole } from '../policy';
import { isSentInBulk, stateOf } from '../rules';
import { sendOneOfMany } from '../send';
import { findSendables } from '../sendable';
import type { InvitationResult } from '../types';
import { nameOf, partnerSchoolIds } from './invite-contact';

/**
 * Invites contacts of schools that staff work with. Safe to repeat: who has been sent an invitation that still
 * works, or has access, is left alone. One result for each id, in their order.
 */
export async function sendInvitations(
  actor: StaffActor,
  invitationIds: string[],
): Promise<InvitationResult[]> {
  return withActor(
    actor,
    async (tx) => {
      const settings = await readSettings(tx);
      const invitedBy = await nameOf(tx, actor);
      const found = await findSendables(tx, invitationIds, today());
      const schools = await partnerSchoolIds(tx);
      const results: InvitationResult[] = [];
      for (const key of new Set(invitationIds)) {
        const invitation = found.get(key);
        if (!invitation || !schools.has(invitation.organisationId) || !mayGiveRole(actor, invitation.role)) {
          results.push({ key, name: '', outcome: 'gone' });
          continue;
        }
        const state = stateOf(invitation, now());
        const outcome = isSentInBulk(state)
          ? await sendOneOfMany(tx, actor, invitation, { settings, invitedBy })
          : state === 'accepted'
            ? state
            : 'already_sent';
        results.push({ key, name: invitation.name, outcome });
      }
      return results;
    },
    { timeout: 60_000 },
  );
}
