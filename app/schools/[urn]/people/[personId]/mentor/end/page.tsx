import type { Metadata } from 'next';
import { DfeReminder } from '@/components/mentorships/dfe-reminder';
import { EndForm } from '@/components/mentorships/end-form';
import { schoolPaths } from '@/components/people/paths';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { today } from '@/lib/dates/clock';
import { partsOfDate } from '@/lib/dates/typed';
import { otherName } from '@/lib/mentorships/rules';
import { endMentorshipAction } from '../actions';
import { readMentoring } from '../read';

export const metadata: Metadata = { title: 'End a mentorship' };

interface Props {
  params: Promise<{ urn: string; personId: string }>;
}

export default async function EndPage({ params }: Props) {
  const { urn, personId } = await params;
  const { mentoring, school } = await readMentoring(urn, personId);
  const { ect, name, dfe } = mentoring;
  const page = schoolPaths(school.urn).mentorOf(personId);
  if (!ect?.mayPair || ect.current === null)
    return (
      <>
        <PageHeader back={{ href: page, label: `Mentor of ${name}` }} title="End a mentorship" />
        <EmptyState
          title="There is no mentorship to end"
          actions={<ButtonLink href={page}>{`Back to ${name}`}</ButtonLink>}
        >
          <p>{name} has no mentor now.</p>
        </EmptyState>
      </>
    );
  const { current } = ect;
  const mentor = otherName(current);
  return (
    <>
      <PageHeader
        back={{ href: page, label: `Mentor of ${name}` }}
        caption={`Mentor of ${name}`}
        title={`When does ${mentor} stop?`}
        lede="Is it known who follows? Then choose the new mentor instead: this one ends the day before."
      />
      <Card id="consequences" title="What will happen">
        <div className="prose">
          <ul>
            <li>
              {ect.plans.length === 0
                ? `From the day after, ${name} has no mentor and stands first on your list until somebody follows.`
                : `From the day after until the planned mentor begins, ${name} has no mentor.`}
            </li>
            <li>{`${name}, ${mentor}, the school’s headteacher and induction tutors, and the staff who train them are told the day, not the reason.`}</li>
          </ul>
        </div>
        <DfeReminder dfe={dfe} />
        <EndForm
          action={endMentorshipAction}
          hidden={{
            urn: String(school.urn),
            ect: personId,
            id: current.id,
            version: String(current.version),
          }}
          ends={partsOfDate(current.endsOn ?? today())}
          reason={current.endReason ?? undefined}
        />
      </Card>
    </>
  );
}
