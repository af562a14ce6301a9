import type { Metadata } from 'next';
import { WhoHasAccess } from '@/components/access/who-has-access';
import { SupportContacts } from '@/components/enquiries/support-contacts';
import { FeedsInUse } from '@/components/feeds/feeds-in-use';
import { Columns } from '@/components/layout/columns';
import { SchoolDetails } from '@/components/schools/school-details';
import { ServiceLink } from '@/components/schools/service-link';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { requireSchoolReader } from '@/lib/auth/require-actor';
import { now } from '@/lib/dates/clock';
import { listSchoolFeeds } from '@/lib/feeds/queries';
import { listSchoolAccess } from '@/lib/memberships/queries';
import { getSchoolDetails } from '@/lib/schools/details';
import { getSettings } from '@/lib/settings/queries';
import {
  endAccessAction,
  inviteTutorAction,
  reissueAccessAction,
  revokeAccessAction,
} from './access-actions';

export const metadata: Metadata = { title: 'Your School' };

interface Props {
  params: Promise<{ urn: string }>;
  searchParams: Promise<{ access?: string | string[] }>;
}

export default async function YourSchoolPage({ params, searchParams }: Props) {
  const { urn } = await params;
  const { actor, school, canAct } = await requireSchoolReader(urn);
  const details = await getSchoolDetails(actor, school.id);
  const access = await listSchoolAccess(actor, school.id);
  const feeds = actor.kind === 'school' ? await listSchoolFeeds(actor) : null;
  const { access: done } = await searchParams;
  const { links, support } = await getSettings();
  return (
    <>
      <PageHeader title="Your School" lede={`Services, support and who has access at ${school.name}`} />
      <div className="stack">
        <Columns kind="thirds" stretch>
          <ServiceLink id="canvas" link={links.canvas} />
          <ServiceLink id="dfe" link={links.dfe} />
          <Card id="contacts" title="Support team">
            <SupportContacts contacts={support.contacts} />
            {canAct && (
              <p className="mt-3">
                <a href={`/schools/${school.urn}/report/question`}>Ask a question</a>
              </p>
            )}
          </Card>
        </Columns>
        <WhoHasAccess
          {...access}
          urn={school.urn}
          schoolName={school.name}
          done={typeof done === 'string' ? done : undefined}
          actions={{
            invite: inviteTutorAction,
            reissue: reissueAccessAction,
            revoke: revokeAccessAction,
            end: endAccessAction,
          }}
        />
        {feeds && <FeedsInUse feeds={feeds} now={now()} href={`/schools/${school.urn}/calendars`} />}
        {canAct && (
          <Card id="hand-over" title="Hand-over">
            <p>
              Is somebody else taking over as induction tutor?{' '}
              <a href={`/schools/${school.urn}/hand-over`}>See what is under way and leave a note</a>
            </p>
          </Card>
        )}
        <Card id="days" title="INSET days, busy days and closures">
          <p>
            Whoever plans the training sees the days on which you would rather not be asked for anybody.{' '}
            <a href={`/schools/${school.urn}/days`}>
              {canAct ? 'Enter or remove days' : 'See the days entered'}
            </a>
          </p>
        </Card>
        <Card
          id="details"
          title="School details"
          aside={canAct && <a href={`/schools/${school.urn}/report/school`}>Something is wrong here</a>}
        >
          <SchoolDetails school={details} />
        </Card>
      </div>
    </>
  );
}
