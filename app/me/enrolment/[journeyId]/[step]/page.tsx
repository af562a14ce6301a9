import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { JourneyForm } from '@/components/journeys/journey-form';
import { StartForm } from '@/components/journeys/start-form';
import { Inset } from '@/components/ui/inset';
import { PageHeader } from '@/components/ui/page-header';
import { SummaryList } from '@/components/ui/summary-list';
import { orNotFound } from '@/lib/auth/or-not-found';
import { requireSelf } from '@/lib/auth/require-actor';
import { enrolmentRows } from '@/lib/enrolment/check-rows';
import { listOwnForms } from '@/lib/enrolment/queries';
import { enrolmentJourney } from '@/lib/enrolment/steps';
import { enrolmentStepView } from '@/lib/enrolment/views';
import { getJourney } from '@/lib/journeys/queries';
import { back, isReachable, routeOf } from '@/lib/journeys/rules';
import { journeyAddressSchema, journeyIdSchema } from '@/lib/submissions/schemas';
import { enrolmentStepAction, returnFormAction } from '../../actions';

export const metadata: Metadata = { title: 'Enrolment form' };

interface Props {
  params: Promise<{ journeyId: string; step: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function EnrolmentStepPage({ params, searchParams }: Props) {
  const { journeyId, step } = await params;
  const id = journeyIdSchema.safeParse(journeyId).data ?? notFound();
  const { actor } = await requireSelf();
  const journey = await orNotFound(getJourney(actor, enrolmentJourney.kind, id));
  if (journey.result !== null) redirect(journey.result);
  const form = (await listOwnForms(actor)).find((own) => own.id === journey.subjectId) ?? notFound();
  const path = `/me/enrolment/${id}`;
  const { at, answers } = routeOf(enrolmentJourney, journey.answers);
  if (!isReachable(enrolmentJourney, journey.answers, step)) redirect(`${path}/${at}`);
  const { change } = journeyAddressSchema.parse(await searchParams);
  const before = back(enrolmentJourney, journey.answers, step);
  const to = change ? `${path}/check` : before === null ? '/me/enrolment' : `${path}/${before}`;
  const header = { back: { href: to, label: 'Back' }, caption: `Enrolment form · ${form.schoolName}` };
  if (step === 'check')
    return (
      <>
        <PageHeader {...header} title="Check your answers" />
        <SummaryList
          rows={enrolmentRows(answers).map(({ step: changed, label, value }) => ({
            label,
            value: <bdi className="whitespace-pre-line">{value}</bdi>,
            action: { href: `${path}/${changed}?change=1`, label: 'Change' },
          }))}
        />
        <Inset>
          <p>
            When you return the form, staff look for a group for you. A changed name or address is checked by
            them first.
          </p>
        </Inset>
        <StartForm
          action={returnFormAction}
          hidden={{ journeyId: id, version: String(journey.version) }}
          submit="Return the form"
        />
      </>
    );
  const view = enrolmentStepView(step, journey.answers, form.known) ?? notFound();
  return (
    <>
      <PageHeader {...header} title={view.title} />
      <JourneyForm
        key={step}
        action={enrolmentStepAction}
        fields={view.fields}
        hidden={{ journeyId: id, step, change: change ?? '' }}
        version={journey.version}
      />
    </>
  );
}
