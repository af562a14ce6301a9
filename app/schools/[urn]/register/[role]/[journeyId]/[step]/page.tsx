import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { JourneyForm } from '@/components/journeys/journey-form';
import { CheckAnswers } from '@/components/submissions/check-answers';
import { RegisterExit } from '@/components/submissions/register-exit';
import { PageHeader } from '@/components/ui/page-header';
import { orNotFound } from '@/lib/auth/or-not-found';
import { requireSchool } from '@/lib/auth/require-actor';
import { getJourney } from '@/lib/journeys/queries';
import { back, isReachable, routeOf } from '@/lib/journeys/rules';
import { checkRows } from '@/lib/submissions/check-rows';
import { getRegistrationChoices } from '@/lib/submissions/choices';
import { exits, registerEct, registerMentor } from '@/lib/submissions/journeys';
import { roleWord } from '@/lib/submissions/labels';
import { journeyAddressSchema, journeyIdSchema, roleSchema } from '@/lib/submissions/schemas';
import { stepView } from '@/lib/submissions/step-views';
import { ectStepAction, mentorStepAction, sendEctAction, sendMentorAction } from '../../actions';

export const metadata: Metadata = { title: 'Register somebody' };

interface Props {
  params: Promise<{ urn: string; role: string; journeyId: string; step: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function RegisterStepPage({ params, searchParams }: Props) {
  const { urn, role: typed, journeyId, step } = await params;
  const role = roleSchema.safeParse(typed).data ?? notFound();
  const id = journeyIdSchema.safeParse(journeyId).data ?? notFound();
  const { actor, school } = await requireSchool(urn);
  const definition = role === 'ect' ? registerEct : registerMentor;
  const journey = await orNotFound(getJourney(actor, definition.kind, id));
  if (journey.result !== null) redirect(journey.result);
  const path = `/schools/${school.urn}/register/${role}/${id}`;
  const stored = journey.answers;
  const { at, answers } = role === 'ect' ? routeOf(registerEct, stored) : routeOf(registerMentor, stored);
  const isOpen =
    role === 'ect' ? isReachable(registerEct, stored, step) : isReachable(registerMentor, stored, step);
  if (!isOpen) redirect(`${path}/${at}`);
  const before = role === 'ect' ? back(registerEct, stored, step) : back(registerMentor, stored, step);
  const { change } = journeyAddressSchema.parse(await searchParams);
  const backLink = {
    href: change
      ? `${path}/check`
      : before === null
        ? `/schools/${school.urn}/register/${role}`
        : `${path}/${before}`,
    label: 'Back',
  };
  const hidden = { urn: String(school.urn), journeyId: id };

  const exit = exits.find((candidate) => candidate === step);
  if (exit !== undefined)
    return (
      <RegisterExit exit={exit} role={role} back={backLink} urn={school.urn} teacher={answers.teacher} />
    );

  const choices = await getRegistrationChoices(actor);
  if (step === 'check')
    return (
      <CheckAnswers
        action={role === 'ect' ? sendEctAction : sendMentorAction}
        role={role}
        back={backLink}
        path={path}
        rows={checkRows(answers, choices)}
        hidden={hidden}
        version={journey.version}
      />
    );
  const view = stepView(step, {
    role,
    stored,
    choices,
    schoolName: school.name,
    ectPersonId: journey.subjectId,
  });
  if (view === null) notFound();
  return (
    <>
      <PageHeader
        back={backLink}
        caption={`Register ${roleWord[role]} · ${school.name}`}
        title={view.title}
      />
      <JourneyForm
        key={step}
        action={role === 'ect' ? ectStepAction : mentorStepAction}
        fields={view.fields}
        hidden={{ ...hidden, step, change: change ?? '' }}
        version={journey.version}
      />
    </>
  );
}
