'use server';

import { requireAdministrator } from '@/lib/auth/require-actor';
import { formAction } from '@/lib/forms/form-action';
import { inviteContact } from '@/lib/invitations/commands/invite-contact';
import { reissueInvitation } from '@/lib/invitations/commands/reissue-invitation';
import { revokeInvitation } from '@/lib/invitations/commands/revoke-invitation';
import { inviteStaffSchema, staffInvitationSchema, staffMembershipSchema } from '@/lib/invitations/schemas';
import { endMembership } from '@/lib/memberships/commands/end-membership';
import { findOrganisationOfRole } from '@/lib/organisations/queries';

export const inviteStaffAction = formAction({
  schema: inviteStaffSchema,
  run: async ({ organisationId: chosen, ...contact }) => {
    const { actor } = await requireAdministrator();
    const organisationId = await findOrganisationOfRole(actor, contact.role, chosen);
    await inviteContact(actor, { ...contact, organisationId });
    return '/admin/members?done=invited';
  },
});

export const reissueStaffAction = formAction({
  schema: staffInvitationSchema,
  run: async ({ id }) => {
    const { actor } = await requireAdministrator();
    await reissueInvitation(actor, id);
    return '/admin/members?done=sent';
  },
});

export const revokeStaffAction = formAction({
  schema: staffInvitationSchema,
  run: async ({ id }) => {
    const { actor } = await requireAdministrator();
    await revokeInvitation(actor, id);
    return '/admin/members?done=revoked';
  },
});

export const endStaffMembershipAction = formAction({
  schema: staffMembershipSchema,
  run: async (membership) => {
    const { actor } = await requireAdministrator();
    await endMembership(actor, membership);
    return '/admin/members?done=ended';
  },
});
