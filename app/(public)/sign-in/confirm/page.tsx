import type { Metadata } from 'next';
import { LinkForm } from '@/components/sign-in/link-form';
import { ButtonLink } from '@/components/ui/button-link';
import { getPendingSignIn } from '@/lib/auth/pending-sign-in';
import { sha256 } from '@/lib/auth/tokens';
import { followLinkAction } from '../actions';

export const metadata: Metadata = { title: 'Sign in with the link of the e-mail' };

/**
 * Where the link of the mail leads. Opening it does nothing, so that programs that open links in mail neither sign
 * in nor use it up; whether the link still works is asked when the button is pressed.
 */
export default async function ConfirmPage({
  searchParams,
}: {
  searchParams: Promise<{ token?: string | string[] }>;
}) {
  const { token } = await searchParams;
  const pending = await getPendingSignIn();
  const asked = typeof token === 'string' && pending !== null && pending.linkHash === sha256(token);
  if (asked) {
    return (
      <div className="prose">
        <h1>Sign in</h1>
        <p>
          You are about to sign in as <strong>{pending.email}</strong>.
        </p>
        <LinkForm action={followLinkAction} token={token} />
      </div>
    );
  }
  return (
    <div className="prose">
      <h1>Type the code where you asked for it</h1>
      <p>
        The link in the e-mail works only in the browser in which you asked to sign in. Go back there, for
        example on your computer, and type the six-digit code from the same e-mail.
      </p>
      <p>To sign in here instead, ask for a new code in this browser. It replaces the other one.</p>
      <div className="cluster">
        {pending !== null && <ButtonLink href="/sign-in/code">Type a code here</ButtonLink>}
        <ButtonLink href="/sign-in" variant={pending === null ? 'primary' : 'secondary'}>
          Ask for a new code
        </ButtonLink>
      </div>
    </div>
  );
}
