import type { Metadata } from 'next';
import { ReceivedCard } from '@/components/announcements/received-list';
import { OpenJourneys } from '@/components/journeys/open-journeys';
import { Columns } from '@/components/layout/columns';
import { Stack } from '@/components/layout/stack';
import { LibraryHighlights } from '@/components/library/library-highlights';
import { schoolPaths, unfinishedReport } from '@/components/people/paths';
import { OpenRequests } from '@/components/requests/open-requests';
import { AttentionCard } from '@/components/schools/attention-card';
import { ComingWeeksCard } from '@/components/schools/coming-weeks-card';
import { SentCard } from '@/components/submissions/sent-card';
import { ButtonLink } from '@/components/ui/button-link';
import { OptionCard } from '@/components/ui/option-card';
import { PageHeader } from '@/components/ui/page-header';
import { OverdueVisits } from '@/components/visits/overdue-visits';
import { listReceived } from '@/lib/announcements/received-queries';
import { requireSchoolReader } from '@/lib/auth/require-actor';
import { now, today } from '@/lib/dates/clock';
import { formatDateLong, greeting } from '@/lib/dates/format';
import { listHighlights } from '@/lib/library/queries';
import { countUnread } from '@/lib/notifications/queries';
import { getSchoolOverview } from '@/lib/people/queries';
import { listRequests } from '@/lib/requests/list-queries';
import { listUnfinishedReports } from '@/lib/requests/report/unfinished-queries';
import { countPeopleWithAccess } from '@/lib/schools/access';
import { listSchoolSubmissions } from '@/lib/submissions/queries';
import { countOverdueVisits } from '@/lib/visits/queries';

export const metadata: Metadata = { title: 'Home' };

interface Props {
  params: Promise<{ urn: string }>;
}

const weeksAhead = 4;
const requestsShown = 4;
const announcementsShown = 3;

export default async function SchoolHomePage({ params }: Props) {
  const { urn } = await params;
  const { actor, school, canAct } = await requireSchoolReader(urn);
  const overview = await getSchoolOverview(actor, school.id, weeksAhead);
  const unread = canAct ? await countUnread(actor) : 0;
  const withAccess = await countPeopleWithAccess(actor, school.id);
  const { open } = actor.kind === 'school' ? await listRequests(actor) : { open: [] };
  const unfinished = actor.kind === 'school' ? await listUnfinishedReports(actor) : [];
  const overdueVisits = actor.kind === 'school' ? await countOverdueVisits(actor) : 0;
  const highlights = await listHighlights(actor);
  const sent = await listSchoolSubmissions(actor, school.id, { withDecided: false });
  const received =
    actor.kind === 'school' ? await listReceived(actor, { take: announcementsShown }) : { rows: [] };
  const paths = schoolPaths(school.urn);
  const path = paths.home;
  const { current } = overview.counts;
  return (
    <>
      <PageHeader
        title={canAct ? greeting(now()) : school.name}
        lede={`${formatDateLong(today())} · ${canAct ? school.name : 'You see what the school sees, and change nothing but its access'}`}
        actions={
          canAct && (
            <ButtonLink href={paths.reports} variant="secondary">
              Report a change
            </ButtonLink>
          )
        }
      />
      <Stack>
        {overdueVisits > 0 && <OverdueVisits count={overdueVisits} path={path} />}
        <Columns kind="two-thirds" stretch>
          <AttentionCard entries={overview.attention} path={path} canAct={canAct} />
          <ComingWeeksCard weeks={overview.weeks} path={path} />
        </Columns>
        <OpenJourneys journeys={unfinished.slice(0, requestsShown).map(unfinishedReport(paths.reportOf))} />
        <SentCard submissions={sent} path={path} />
        <OpenRequests
          requests={open.slice(0, requestsShown)}
          hrefOf={paths.request}
          all={paths.requests}
          withPeople
        />
        <ReceivedCard rows={received.rows} urn={school.urn} />
        <LibraryHighlights items={highlights} path={`${path}/library`} />
        <Columns kind="thirds" stretch>
          <OptionCard
            href={`${path}/people`}
            title="ECTs and Mentors"
            figures={[
              { value: current.ects, label: current.ects === 1 ? 'ECT' : 'ECTs' },
              { value: current.mentors, label: current.mentors === 1 ? 'mentor' : 'mentors' },
            ]}
            description="Registrations, progress, schedules and their export to Excel"
          />
          <OptionCard
            href={`${path}/your-school`}
            title="Your School"
            figures={[
              { value: withAccess, label: withAccess === 1 ? 'person has access' : 'people have access' },
            ]}
            description="Canvas, the DfE service, support contacts, school details"
          />
          {canAct && (
            <OptionCard
              href={`${path}/notifications`}
              title="Notifications"
              figures={[{ value: unread, label: 'unread' }]}
              description="Alerts and programme updates"
            />
          )}
        </Columns>
      </Stack>
    </>
  );
}
