import type { Metadata } from 'next';
import { EmailForm } from '@/components/sign-in/email-form';
import { PersonaList } from '@/components/sign-in/persona-list';
import { Banner } from '@/components/ui/banner';
import { Inset } from '@/components/ui/inset';
import { landingPath } from '@/lib/auth/landing';
import { safeNextPath } from '@/lib/auth/next-path';
import { getSignedIn } from '@/lib/auth/require-actor';
import { env } from '@/lib/env';
import { personas } from '@/prisma/seed/personas';
import { askAsPersonaAction, askForCodeAction } from './actions';
import { personaGroups } from './persona-groups';

export const metadata: Metadata = { title: 'Sign in' };

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const asked = await searchParams;
  const next = safeNextPath(asked.next);
  const signedIn = await getSignedIn();
  return (
    <>
      <div className="prose">
        {asked['signed-out'] !== undefined && signedIn === null && (
          <Banner tone="success" title="You have signed out" announce />
        )}
        <h1>Sign in</h1>
        {signedIn !== null && (
          <Inset>
            <p>
              You are signed in as {signedIn.name}.{' '}
              <a href={next ?? landingPath(signedIn)}>Go on as {signedIn.name}</a>, or sign in as somebody
              else below.
            </p>
          </Inset>
        )}
        <p>We send a six-digit code to your e-mail address. There is no password.</p>
        <EmailForm action={askForCodeAction} next={next} />
        <p>
          No account yet, or a new e-mail address? <a href="/help">Ask for access or help</a>.
        </p>
      </div>
      {env().DEMO && (
        <section className="demo-sign-in" aria-labelledby="demonstration">
          <h2 id="demonstration">Try the demonstration</h2>
          <p>
            Choose somebody invented. Their code is sent like everybody’s; the next page shows it to you, and{' '}
            <a href="/demonstration/outbox">the outbox</a> keeps every mail.
          </p>
          <PersonaList action={askAsPersonaAction} next={next} groups={personaGroups(personas)} />
        </section>
      )}
    </>
  );
}
