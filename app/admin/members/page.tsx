import type { Metadata } from 'next';
import { InviteStaffForm } from '@/components/access/invite-staff-form';
import { StaffMembers } from '@/components/access/staff-members';
import { Stack } from '@/components/layout/stack';
import { Banner } from '@/components/ui/banner';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { requireAdministrator } from '@/lib/auth/require-actor';
import { listStaffMembers } from '@/lib/memberships/staff-queries';
import { listOrganisations } from '@/lib/organisations/queries';
import {
  endStaffMembershipAction,
  inviteStaffAction,
  reissueStaffAction,
  revokeStaffAction,
} from './actions';

export const metadata: Metadata = { title: 'Members' };

const doneTitle: Record<string, string> = {
  invited: 'The invitation is on its way',
  sent: 'A new invitation is on its way; the earlier link no longer works',
  revoked: 'The invitation has been taken back',
  ended: 'The access has ended',
};

interface Props {
  searchParams: Promise<{ done?: string }>;
}

export default async function MembersPage({ searchParams }: Props) {
  const { actor } = await requireAdministrator();
  const title = doneTitle[(await searchParams).done ?? ''];
  const { members, waiting } = await listStaffMembers(actor);
  const organisations = await listOrganisations(actor);
  return (
    <>
      <PageHeader
        title="Members"
        lede="Staff, facilitators and administrators. Schools’ people are invited by staff and headteachers."
      />
      {title !== undefined && <Banner tone="success" title={title} announce />}
      <Stack>
        <StaffMembers
          members={members}
          waiting={waiting}
          actions={{ end: endStaffMembershipAction, reissue: reissueStaffAction, revoke: revokeStaffAction }}
        />
        <Card id="invite" title="Invite somebody">
          <InviteStaffForm
            action={inviteStaffAction}
            organisations={organisations
              .filter(({ kind }) => kind === 'lead_provider' || kind === 'delivery_partner')
              .map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Card>
      </Stack>
    </>
  );
}
