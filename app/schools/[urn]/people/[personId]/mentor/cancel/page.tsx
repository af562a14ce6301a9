import type { Metadata } from 'next';
import { CancelForm } from '@/components/mentorships/cancel-form';
import { schoolPaths } from '@/components/people/paths';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { formatDateLong } from '@/lib/dates/format';
import { addDays } from '@/lib/dates/iso-date';
import { otherName } from '@/lib/mentorships/rules';
import { mentorAddressSchema } from '@/lib/mentorships/schemas';
import { cancelPlannedAction } from '../actions';
import { readMentoring } from '../read';

export const metadata: Metadata = { title: 'Cancel a planned mentor' };

interface Props {
  params: Promise<{ urn: string; personId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function CancelPage({ params, searchParams }: Props) {
  const { urn, personId } = await params;
  const { mentoring, school } = await readMentoring(urn, personId);
  const { plan: planId } = mentorAddressSchema.parse(await searchParams);
  const { ect, name } = mentoring;
  const page = schoolPaths(school.urn).mentorOf(personId);
  const plan = ect?.mayPair ? ect.plans.find(({ id }) => id === planId) : undefined;
  if (plan === undefined)
    return (
      <>
        <PageHeader back={{ href: page, label: `Mentor of ${name}` }} title="Cancel a planned mentor" />
        <EmptyState
          title="There is no plan to cancel"
          actions={<ButtonLink href={page}>{`Back to ${name}`}</ButtonLink>}
        >
          <p>It was cancelled already, or it has begun.</p>
        </EmptyState>
      </>
    );
  const current = ect?.current ?? null;
  const followed = current !== null && current.endsOn === addDays(plan.startsOn, -1) ? current : null;
  const from = formatDateLong(plan.startsOn);
  return (
    <>
      <PageHeader
        back={{ href: page, label: `Mentor of ${name}` }}
        caption={`Mentor of ${name}`}
        title={`Cancel the plan with ${otherName(plan)}`}
      />
      <Card id="consequences" title="What will happen">
        <div className="prose">
          <ul>
            <li>{`${otherName(plan)} does not become the mentor of ${name} on ${from}, as if it had never been planned.`}</li>
            {followed === null && current === null && (
              <li>{`${name} has no mentor until somebody is chosen.`}</li>
            )}
            <li>Everybody who was told of the plan is told.</li>
          </ul>
        </div>
        <CancelForm
          action={cancelPlannedAction}
          hidden={{ urn: String(school.urn), ect: personId, id: plan.id, version: String(plan.version) }}
          former={
            followed?.endsOn ? { name: otherName(followed), until: formatDateLong(followed.endsOn) } : null
          }
          question={`Who mentors ${name} from ${from}?`}
        />
      </Card>
    </>
  );
}
