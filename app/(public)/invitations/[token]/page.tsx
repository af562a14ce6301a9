import type { Metadata } from 'next';
import { AcceptForm } from '@/components/invitations/accept-form';
import { ButtonLink } from '@/components/ui/button-link';
import { SummaryList } from '@/components/ui/summary-list';
import { formatDateLong } from '@/lib/dates/format';
import { getOpenInvitation } from '@/lib/invitations/find-by-token';
import { acceptInvitationAction } from './actions';

export const metadata: Metadata = { title: 'Your invitation' };

/** Opening it changes nothing: programs that open links in mail do not use the invitation up. */
export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const invitation = await getOpenInvitation(token);
  if (invitation === null) {
    return (
      <div className="prose">
        <h1>This invitation cannot be used any more</h1>
        <p>
          It has been used, replaced by a newer one, taken back, or its 14 days are over. If you accepted it
          before, sign in with your e-mail address. Otherwise ask for a new one.
        </p>
        <div className="cluster">
          <ButtonLink href="/sign-in">Sign in</ButtonLink>
          <ButtonLink href="/help" variant="secondary">
            Ask for access or help
          </ButtonLink>
        </div>
      </div>
    );
  }
  return (
    <div className="prose">
      <h1>Your invitation</h1>
      <p>
        When you accept, we send a six-digit code to your e-mail address. With it you sign in, now and every
        time; there is no password.
      </p>
      <SummaryList
        rows={[
          { label: 'For', value: invitation.name },
          { label: 'E-mail address', value: invitation.email },
          ...(invitation.roleLabel === null
            ? [{ label: 'Gives you', value: 'Your own record and schedule' }]
            : [{ label: 'Role', value: invitation.roleLabel }]),
          { label: invitation.roleLabel === null ? 'Registered at' : 'At', value: invitation.placeName },
          { label: 'Works until', value: formatDateLong(invitation.expiresOn) },
        ]}
      />
      <AcceptForm action={acceptInvitationAction} token={token} />
      <p>
        Not you, or something is wrong? Do not accept; <a href="/help">tell us</a>.
      </p>
    </div>
  );
}
