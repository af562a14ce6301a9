import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { AnswerForm } from '@/components/submissions/answer-form';
import { NoteList } from '@/components/submissions/note-list';
import { RegistrationQuestionView } from '@/components/submissions/registration-question-view';
import { SentPanel } from '@/components/submissions/sent-panel';
import { SubmissionFacts } from '@/components/submissions/submission-facts';
import { WithdrawForm } from '@/components/submissions/withdraw-form';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { Tag } from '@/components/ui/tag';
import { orNotFound } from '@/lib/auth/or-not-found';
import { requireSchoolReader } from '@/lib/auth/require-actor';
import { getRegistrationQuestion } from '@/lib/registrations/question-queries';
import { getSettings } from '@/lib/settings/queries';
import { roleInWords, schoolStateWords, submissionNumber } from '@/lib/submissions/labels';
import { getSubmission } from '@/lib/submissions/queries';
import { submissionAddressSchema, submissionNumberSchema } from '@/lib/submissions/schemas';
import { canMove } from '@/lib/submissions/transitions';
import { answerQuestionAction, answerRegistrationAction, withdrawSubmissionAction } from '../actions';

export const metadata: Metadata = { title: 'Registration' };

interface Props {
  params: Promise<{ urn: string; number: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function RegistrationPage({ params, searchParams }: Props) {
  const { urn, number: typed } = await params;
  const { actor, school, canAct } = await requireSchoolReader(urn);
  const registrationId = z.uuid().safeParse(typed).data;
  if (registrationId !== undefined)
    return (
      <RegistrationQuestionView
        registration={
          await orNotFound(getRegistrationQuestion(actor, { schoolId: school.id, id: registrationId }))
        }
        path={`/schools/${school.urn}`}
        urn={String(school.urn)}
        canAct={canAct}
        action={answerRegistrationAction}
      />
    );
  const number = submissionNumberSchema.safeParse(typed).data ?? notFound();
  const submission = await orNotFound(getSubmission(actor, number));
  if (submission.school.id !== school.id) notFound();
  const { sent } = submissionAddressSchema.parse(await searchParams);
  const path = `/schools/${school.urn}`;
  if (sent && canAct && submission.state === 'received') {
    const { links } = await getSettings();
    return <SentPanel submission={submission} path={path} dfe={links.dfe} />;
  }
  const { tone, tag, sentence } = schoolStateWords[submission.state];
  const hidden = { urn: String(school.urn), number: String(number), version: String(submission.version) };
  return (
    <>
      <PageHeader
        back={{ href: `${path}/registrations`, label: 'Registrations that were sent' }}
        caption={submissionNumber(number)}
        title={<bdi>{submission.name}</bdi>}
        lede={`Registration as ${submission.role === 'ect' ? 'an' : 'a'} ${roleInWords[submission.role]}. ${sentence}`}
        tag={<Tag tone={tone}>{tag}</Tag>}
      />
      <div className="stack">
        {submission.personId !== null && (
          <p>
            <a href={`${path}/people/${submission.personId}`}>
              See <bdi>{submission.name}</bdi> on your list
            </a>
          </p>
        )}
        <NoteList notes={submission.notes} />
        {canAct && submission.state === 'waiting_for_school' && (
          <Card id="answer" title="Your answer" accent="next">
            <AnswerForm action={answerQuestionAction} hidden={hidden} />
          </Card>
        )}
        <SubmissionFacts submission={submission} />
        {canAct && canMove(submission.state, 'withdrawn', 'app_school') && (
          <WithdrawForm action={withdrawSubmissionAction} hidden={hidden} />
        )}
      </div>
    </>
  );
}
