import type { Metadata } from 'next';
import { RegistrationQuestions } from '@/components/submissions/registration-questions';
import { SubmissionTable } from '@/components/submissions/submission-table';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { requireSchoolReader } from '@/lib/auth/require-actor';
import { listRegistrationQuestions } from '@/lib/registrations/question-queries';
import { listSchoolSubmissions } from '@/lib/submissions/queries';

export const metadata: Metadata = { title: 'Registrations' };

interface Props {
  params: Promise<{ urn: string }>;
}

export default async function RegistrationsPage({ params }: Props) {
  const { urn } = await params;
  const { actor, school, canAct } = await requireSchoolReader(urn);
  const submissions = await listSchoolSubmissions(actor, school.id);
  const questions = await listRegistrationQuestions(actor, school.id);
  const path = `/schools/${school.urn}`;
  const register = (
    <>
      <ButtonLink href={`${path}/register/ect`}>Register an ECT</ButtonLink>
      <ButtonLink href={`${path}/register/mentor`} variant="secondary">
        Register a mentor
      </ButtonLink>
    </>
  );
  return (
    <>
      <PageHeader
        back={{ href: `${path}/people`, label: 'ECTs and Mentors' }}
        title="Registrations that were sent"
        lede="Those that are being checked, and those decided in the last 30 days."
        actions={canAct && submissions.length > 0 ? register : undefined}
      />
      <div className="stack">
        <RegistrationQuestions questions={questions} hrefOf={(id) => `${path}/registrations/${id}`} />
        {submissions.length === 0 ? (
          <EmptyState title="Nothing has been sent" actions={canAct ? register : undefined}>
            <p>
              Somebody whom you register appears here at once, and on your list once staff have accepted them.
            </p>
          </EmptyState>
        ) : (
          <SubmissionTable submissions={submissions} path={path} />
        )}
      </div>
    </>
  );
}
