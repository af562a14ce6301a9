import type { Metadata } from 'next';
import { WhoHasAccess } from '@/components/access/who-has-access';
import { SupportContacts } from '@/components/enquiries/support-contacts';
import { FeedsInUse } from '@/components/feeds/feeds-in-use';
import { HandOverCard } from '@/components/hand-overs/hand-over-card';
import { Columns } from '@/components/layout/columns';
import { LibraryHighlights } from '@/components/library/library-highlights';
import { ComingDays } from '@/components/schools/coming-days';
import { SchoolDetails } from '@/components/schools/school-details';
import { ServiceLink } from '@/components/schools/service-link';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { requireSchoolReader } from '@/lib/auth/require-actor';
import { now, today } from '@/lib/dates/clock';
import { listSchoolFeeds } from '@/lib/feeds/queries';
import { listHighlights } from '@/lib/library/queries';
import { listSchoolAccess } from '@/lib/memberships/queries';
import { listSchoolDays } from '@/lib/school-days/queries';
import { getSchoolDetails } from '@/lib/schools/details';
import { getServiceAccess } from '@/lib/service-access/queries';
import { services } from '@/lib/service-access/types';
import { getSettings } from '@/lib/settings/queries';
import { listComingTerms } from '@/lib/terms/school-queries';
import { revokeFeedAction } from '../calendars/actions';
import {
  endAccessAction,
  inviteTutorAction,
  reissueAccessAction,
  revokeAccessAction,
} from './access-actions';
import { tellAccessAction } from './service-actions';

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
  const known = actor.kind === 'school' ? await getServiceAccess(actor) : null;
  const highlights = actor.kind === 'school' ? await listHighlights(actor) : null;
  const terms = await listComingTerms(actor, school.id);
  const days = await listSchoolDays(actor, school.id);
  const { access: done } = await searchParams;
  const { links, support } = await getSettings();
  return (
    <>
      <PageHeader title="Your School" lede={`Services, support and who has access at ${school.name}`} />
      <div className="stack">
        <Columns kind="thirds" stretch>
          {services.map((service) => (
            <ServiceLink
              key={service}
              service={service}
              link={links[service]}
              access={known === null ? null : known[service]}
              urn={school.urn}
              tell={tellAccessAction}
            />
          ))}
          <Card id="contacts" title="Support team">
            <SupportContacts contacts={support.contacts} />
            {canAct && (
              <p className="mt-3">
                <a href={`/schools/${school.urn}/report/question`}>Ask a question</a>
              </p>
            )}
          </Card>
        </Columns>
        {highlights && <LibraryHighlights items={highlights} path={`/schools/${school.urn}/library`} />}
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
        {feeds && (
          <FeedsInUse
            feeds={feeds}
            now={now()}
            href={`/schools/${school.urn}/calendars`}
            revoke={revokeFeedAction}
            address={{ urn: String(school.urn) }}
          />
        )}
        {canAct && <HandOverCard urn={school.urn} />}
        <ComingDays
          terms={terms}
          days={days.filter(({ endsOn }) => endsOn >= today())}
          localAuthority={details.localAuthority}
          urn={school.urn}
          canAct={canAct}
        />
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
