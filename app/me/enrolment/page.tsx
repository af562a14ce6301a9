import type { Metadata } from 'next';
import { OwnForms } from '@/components/enrolment/own-forms';
import { Banner } from '@/components/ui/banner';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { requireSelf } from '@/lib/auth/require-actor';
import { listOwnForms } from '@/lib/enrolment/queries';
import { enrolmentAddressSchema } from '@/lib/enrolment/schemas';
import { enrolmentJourney } from '@/lib/enrolment/steps';
import { listOpenJourneys } from '@/lib/journeys/queries';
import { routeOf } from '@/lib/journeys/rules';
import { startEnrolmentAction } from './actions';

export const metadata: Metadata = { title: 'Enrolment form' };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function EnrolmentPage({ searchParams }: Props) {
  const { actor } = await requireSelf();
  const { returned } = enrolmentAddressSchema.parse(await searchParams);
  const forms = await listOwnForms(actor);
  const journeys = await listOpenJourneys(actor, [enrolmentJourney.kind]);
  const begun = Object.fromEntries(
    journeys
      .toReversed()
      .map(({ id, subjectId, answers }) => [
        subjectId ?? '',
        `/me/enrolment/${id}/${routeOf(enrolmentJourney, answers).at}`,
      ]),
  );
  return (
    <>
      <PageHeader
        back={{ href: '/me', label: 'My training' }}
        title="Enrolment form"
        lede="With it you confirm your details, so that you can be placed in a group."
      />
      <div className="stack">
        {returned && (
          <Banner tone="success" title="Your form has been returned" announce>
            <p>
              Staff now look for a group for you. You hear of it here and by e-mail. Your school sees that you
              returned it, and nothing of what you wrote about your needs.
            </p>
          </Banner>
        )}
        {forms.length === 0 ? (
          <EmptyState title="There is no form for you">
            <p>You get one once your registration has been accepted.</p>
          </EmptyState>
        ) : (
          <OwnForms forms={forms} begun={begun} start={startEnrolmentAction} />
        )}
      </div>
    </>
  );
}
