import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { CodeForm } from '@/components/sign-in/code-form';
import { Details } from '@/components/ui/details';
import { Inset } from '@/components/ui/inset';
import { signInPath } from '@/lib/auth/next-path';
import { getPendingSignIn } from '@/lib/auth/pending-sign-in';
import { codeMinutes } from '@/lib/auth/verification';
import { env } from '@/lib/env';
import { findDemonstrationCode } from '@/lib/mail/outbox';
import { enterCodeAction } from '../actions';

export const metadata: Metadata = { title: 'Enter your code' };

export default async function CodePage() {
  const pending = await getPendingSignIn();
  if (pending === null) redirect('/sign-in');
  const demonstrationCode = await findDemonstrationCode(pending.linkHash);
  return (
    <div className="prose">
      <a className="back" href={signInPath(pending.next)}>
        Use another e-mail address
      </a>
      <h1>Enter your code</h1>
      <p>
        If <strong>{pending.email}</strong> has an account, a six-digit code is on its way there. It works
        once, for {codeMinutes} minutes, in this browser.
      </p>
      {demonstrationCode !== null && (
        <Inset>
          <p>
            In this demonstration no mail is sent. The code is <strong>{demonstrationCode}</strong>, as in the
            mail in <a href="/demonstration/outbox">the outbox</a>.
          </p>
        </Inset>
      )}
      <CodeForm action={enterCodeAction} code={demonstrationCode ?? undefined} />
      <Details summary="The code does not come or does not work">
        <ul>
          <li>Look in the folder for junk mail: school filters are strict with new senders.</li>
          <li>Check the address above. If it is wrong, use another one.</li>
          <li>
            Only the newest code works, and five wrong tries use it up.{' '}
            <a href={signInPath(pending.next)}>Ask for a new code</a>.
          </li>
          <li>
            Nothing helps? <a href="/help">Ask for access or help</a>
            {env().DEMO ? ' (in this demonstration nobody answers).' : '.'}
          </li>
        </ul>
      </Details>
    </div>
  );
}
