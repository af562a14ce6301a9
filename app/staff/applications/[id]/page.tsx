import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DecisionForm } from '@/components/applications/decision-form';
import { RegistrationFacts } from '@/components/applications/registration-facts';
import { SuspectsCard } from '@/components/duplicates/suspects-card';
import { ReturnedForm } from '@/components/enrolment/returned-form';
import { NoteList } from '@/components/submissions/note-list';
import { SubmissionFacts } from '@/components/submissions/submission-facts';
import { Banner } from '@/components/ui/banner';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { Tag } from '@/components/ui/tag';
import { moveLabel } from '@/lib/applications/labels';
import { getRegistration } from '@/lib/applications/queries';
import { doneSchema, moves, registrationIdSchema } from '@/lib/applications/schemas';
import { orNotFound } from '@/lib/auth/or-not-found';
import { requireStaff } from '@/lib/auth/require-actor';
import { listSuspectsOfSubmission } from '@/lib/duplicates/queries';
import { getReturnedForm } from '@/lib/enrolment/queries';
import { canBecome } from '@/lib/registrations/transitions';
import { numberOfSubmission, staffStateWords, submissionNumber } from '@/lib/submissions/labels';
import { getSubmission } from '@/lib/submissions/queries';
import { canMove } from '@/lib/submissions/transitions';
import { submissionVerdictAction } from '../../duplicates/actions';
import { decideSubmissionAction, moveRegistrationAction } from '../actions';

export const metadata: Metadata = { title: 'Application' };

const saidTitle = {
  same: 'Kept as the same person. It can be accepted now',
  different: 'Kept as different people',
};

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ApplicationPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { actor } = await requireStaff();
  const { done, said } = doneSchema.parse(await searchParams);
  const number = id.length < 20 ? numberOfSubmission(id) : null;
  const submission = number === null ? null : await orNotFound(getSubmission(actor, number));
  const registration =
    submission === null
      ? await orNotFound(getRegistration(actor, registrationIdSchema.safeParse(id).data ?? notFound()))
      : null;
  const suspects = submission === null ? [] : await listSuspectsOfSubmission(actor, submission.id);
  const form = registration === null ? null : await getReturnedForm(actor, registration.id);
  const subject = submission ?? registration ?? notFound();
  const state = submission?.state ?? registration?.status ?? 'received';
  const { tone, tag } = staffStateWords[state];
  const possible = moves.filter((to) =>
    submission === null ? canBecome(state, to) : canMove(submission.state, to, 'app_staff'),
  );
  const personId = submission?.personId ?? registration?.personId ?? null;
  const { urn, name: schoolName } = subject.school;
  return (
    <>
      <PageHeader
        back={{ href: '/staff/applications', label: 'Applications' }}
        caption={submission === null ? 'Registration' : submissionNumber(submission.number)}
        title={<bdi>{subject.name}</bdi>}
        lede={`${subject.role === 'ect' ? 'ECT' : 'Mentor'} at ${schoolName}`}
        tag={<Tag tone={tone}>{tag}</Tag>}
      />
      <div className="stack">
        {done && <Banner tone="success" title={`Done: ${moveLabel[done].toLowerCase()}`} announce />}
        {said && <Banner tone="success" title={saidTitle[said]} announce />}
        <p className="cluster">
          <a href={`/schools/${urn}/people`}>{schoolName}</a>
          {personId !== null && (
            <a href={`/schools/${urn}/people/${personId}`}>
              Profile of <bdi>{subject.name}</bdi>
            </a>
          )}
        </p>
        <NoteList notes={subject.notes} />
        {submission !== null && (
          <SuspectsCard
            sent={submission}
            number={submission.number}
            suspects={suspects}
            action={submissionVerdictAction}
          />
        )}
        {possible.length > 0 && (
          <Card id="decide" title="What happens to it" accent="next">
            <DecisionForm
              action={submission === null ? moveRegistrationAction : decideSubmissionAction}
              hidden={{
                ...(submission === null ? { id } : { number: String(number) }),
                version: String(subject.version),
              }}
              moves={possible}
              consequence={submission === null ? 'registration' : 'submission'}
            />
          </Card>
        )}
        {submission !== null && <SubmissionFacts submission={submission} />}
        {registration !== null && <RegistrationFacts registration={registration} />}
        <ReturnedForm form={form} />
      </div>
    </>
  );
}
