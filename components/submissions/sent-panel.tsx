import { ButtonLink } from '@/components/ui/button-link';
import { ConfirmationPanel } from '@/components/ui/confirmation-panel';
import { Inset } from '@/components/ui/inset';
import { submissionNumber } from '@/lib/submissions/labels';
import type { SubmissionDetail } from '@/lib/submissions/types';

export function SentPanel({
  submission,
  path,
  dfe,
}: {
  submission: SubmissionDetail;
  path: string;
  dfe: { name: string; url: string };
}) {
  const { name, role, number, pairedWith } = submission;
  return (
    <>
      <ConfirmationPanel
        title={`The registration of ${name} has been sent`}
        reference={{ label: 'Its number is', value: submissionNumber(number) }}
      />
      <div className="prose">
        <h2 className="mt-6">What happens next</h2>
        <ol>
          <li>
            Staff check it, usually within three working days. Until they accept it, {name} is not registered.
          </li>
          <li>If they have a question, you find it in your notifications and answer it here.</li>
          <li>When they accept it, {name} appears on your list, and is asked to confirm their details.</li>
        </ol>
        <Inset>
          <p>
            <b>You must also register {name} with the DfE’s service.</b> Nothing that you sent here reaches
            it. Go to <a href={dfe.url}>{dfe.name}</a>.
          </p>
        </Inset>
        {role === 'ect' && pairedWith === null && (
          <p>
            Every ECT needs a mentor from their first day. You can{' '}
            <a href={`${path}/register/mentor`}>register a mentor</a> now.
          </p>
        )}
        <div className="cluster mt-6">
          <ButtonLink href={`${path}/people`}>Back to ECTs and Mentors</ButtonLink>
          <a href={`${path}/registrations/${submissionNumber(number)}`}>See what you sent</a>
          <a href={`${path}/register/${role}`}>Register another {role === 'ect' ? 'ECT' : 'mentor'}</a>
        </div>
      </div>
    </>
  );
}
