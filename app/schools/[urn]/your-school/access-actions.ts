'use server';

import { requireSchoolReader } from '@/lib/auth/require-actor';
import { formAction } from '@/lib/forms/form-action';
import { inviteContact } from '@/lib/invitations/commands/invite-contact';
import { reissueInvitation } from '@/lib/invitations/commands/reissue-invitation';
import { revokeInvitation } from '@/lib/invitations/commands/revoke-invitation';
import { invitationIdSchema, inviteTutorSchema } from '@/lib/invitations/schemas';
import { endMembership } from '@/lib/memberships/commands/end-membership';

export const inviteTutorAction = formAction({
  schema: inviteTutorSchema,
  run: async ({ urn, name, email }) => {
    const { actor, school } = await requireSchoolReader(urn);
    await inviteContact(actor, { organisationId: school.id, name, email, role: 'induction_tutor' });
    return `/schools/${school.urn}/your-school?access=invited#access`;
  },
});

export const reissueAccessAction = formAction({
  schema: invitationIdSchema,
  run: async ({ urn, id }) => {
    const { actor, school } = await requireSchoolReader(urn);
    await reissueInvitation(actor, id);
    return `/schools/${school.urn}/your-school?access=sent#access`;
  },
});

export const revokeAccessAction = formAction({
  schema: invitationIdSchema,
  run: async ({ urn, id }) => {
    const { actor, school } = await requireSchoolReader(urn);
    await revokeInvitation(actor, id);
    return `/schools/${school.urn}/your-school?access=revoked#access`;
  },
});

export const endAccessAction = formAction({
  schema: invitationIdSchema,
  run: async ({ urn, id }) => {
    const { actor, school } = await requireSchoolReader(urn);
    await endMembership(actor, { id, organisationId: school.id });
    return `/schools/${school.urn}/your-school?access=ended#access`;
  },
});
