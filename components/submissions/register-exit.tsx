import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button-link';
import { PageHeader } from '@/components/ui/page-header';
import { roleWord, submissionNumber } from '@/lib/submissions/labels';
import type { Standing, SubmittedRole } from '@/lib/submissions/types';

interface Teacher {
  name: string;
  trn: string;
  standing: Standing;
  reference: string;
}

interface ExitText {
  title: string;
  text: ReactNode;
  next: { href: string; label: string };
}

/** Why the way ends here, and what to do instead. It says no more of anybody than that. */
export function RegisterExit({
  exit,
  role,
  back,
  urn,
  teacher,
}: {
  exit: string;
  role: SubmittedRole;
  back: { href: string; label: string };
  urn: number;
  teacher: Teacher | undefined;
}) {
  const name = teacher?.name ?? 'This person';
  const { title, text, next } = textOf(exit, { name, role, urn, reference: teacher?.reference ?? '' });
  return (
    <>
      <PageHeader back={back} title={title} />
      <div className="prose">
        {text}
        <div className="cluster mt-6">
          <ButtonLink href={next.href}>{next.label}</ButtonLink>
          <a href={`/schools/${urn}/people`}>Back to ECTs and Mentors</a>
        </div>
      </div>
    </>
  );
}

function textOf(
  exit: string,
  { name, role, urn, reference }: { name: string; role: SubmittedRole; urn: number; reference: string },
): ExitText {
  const school = `/schools/${urn}`;
  const ask = { href: `${school}/report/question?topic=register`, label: 'Ask the support team' };
  switch (exit) {
    case 'exit-already-here':
      return {
        title: `${name} is registered at your school already`,
        text: (
          <p>
            You need to send nothing. If something about them is wrong or has changed, report it on their
            page.
          </p>
        ),
        next: { href: `${school}/people/${reference}`, label: `See ${name}` },
      };
    case 'exit-already-sent': {
      const number = submissionNumber(Number(reference));
      return {
        title: 'You have sent this registration already',
        text: (
          <p>
            A registration for this TRN is with the staff under the number {number}. A second one would only
            delay it.
          </p>
        ),
        next: { href: `${school}/registrations/${number}`, label: `See ${number}` },
      };
    }
    case 'exit-at-another-school':
      return {
        title: `${name} cannot be registered at two schools`,
        text: (
          <p>
            An ECT is registered at one school at a time. If they are joining you, go back and report that. If
            you expected them to have left the other school, ask that school to report it.
          </p>
        ),
        next: ask,
      };
    case 'exit-completed':
      return {
        title: `${name} has completed their induction`,
        text: (
          <p>Somebody who has completed induction is not registered as an ECT again. They may be a mentor.</p>
        ),
        next: { href: `${school}/register/mentor`, label: 'Register them as a mentor' },
      };
    case 'exit-oneself':
      return {
        title: 'Nobody can mentor themself',
        text: (
          <p>
            This TRN is that of the ECT for whom you are registering a mentor. Check it, and go back to change
            it.
          </p>
        ),
        next: ask,
      };
    default:
      return {
        title: `${name} cannot be registered as ${role === 'ect' ? 'an' : 'a'} ${roleWord[role]} here`,
        text: (
          <p>
            Check the TRN and the name. If they are right, ask the support team: they look at the record and
            tell you what can be done.
          </p>
        ),
        next: ask,
      };
  }
}
