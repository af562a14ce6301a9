import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ReceivedCard } from '@/components/announcements/received-list';
import { WaitingForm } from '@/components/enrolment/waiting-form';
import { Columns } from '@/components/layout/columns';
import { LibraryHighlights } from '@/components/library/library-highlights';
import { MenteeCard } from '@/components/people/mentee-card';
import { ModuleCard } from '@/components/people/module-card';
import { OwnRole } from '@/components/people/own-role';
import { OwnStanding } from '@/components/people/own-standing';
import { selfPaths } from '@/components/people/paths';
import { OpenRequests } from '@/components/requests/open-requests';
import { ChangesBanner } from '@/components/schedules/changes-banner';
import { NextEventCard } from '@/components/schedules/next-event-card';
import { PrintButton } from '@/components/schedules/print-button';
import { ButtonLink } from '@/components/ui/button-link';
import { PageHeader } from '@/components/ui/page-header';
import { ProposedVisitCard } from '@/components/visits/proposed-visit-card';
import { listReceived } from '@/lib/announcements/received-queries';
import { requireSelf } from '@/lib/auth/require-actor';
import { today } from '@/lib/dates/clock';
import { listOwnForms } from '@/lib/enrolment/queries';
import { NotFound } from '@/lib/errors';
import { listHighlights } from '@/lib/library/queries';
import { profileSentence } from '@/lib/people/labels';
import { getOwnProfile } from '@/lib/people/queries';
import { listRequests } from '@/lib/requests/list-queries';
import { scheduleAddressSchema } from '@/lib/schedules/address';
import { listProposedVisits } from '@/lib/visits/queries';
import { markSeenByMeAction } from './schedule/actions';
import { answerVisitAction } from './visit-actions';

export const metadata: Metadata = { title: 'My training' };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function OwnPage({ searchParams }: Props) {
  const { actor } = await requireSelf();
  const { seen } = scheduleAddressSchema.parse(await searchParams);
  const profile = await getOwnProfile(actor).catch((error: unknown) => {
    if (error instanceof NotFound) notFound();
    throw error;
  });
  const { open } = await listRequests(actor);
  const received = await listReceived(actor, { take: 3 });
  const highlights = await listHighlights(actor);
  const visits = await listProposedVisits(actor);
  const hasForm = (await listOwnForms(actor)).some(({ isReturned }) => !isReturned);
  const [first] = profile.roles;
  if (first === undefined) notFound();
  const day = today();
  const mayOpen = new Set(profile.mentees.map((mentee) => mentee.personId));
  return (
    <>
      <PageHeader
        title={profile.name}
        lede={`${profileSentence(profile)}, ${profile.school.name}`}
        actions={
          <>
            <ButtonLink href={selfPaths.reports} variant="secondary">
              Report a change
            </ButtonLink>
            <PrintButton />
          </>
        }
      />
      <ChangesBanner
        unseen={profile.unseen}
        seen={{ action: markSeenByMeAction, personId: '', from: 'profile' }}
        withPeople={false}
        done={seen === '1'}
      />
      <div className="stack">
        {hasForm && <WaitingForm />}
        {visits.map((visit) => (
          <ProposedVisitCard key={visit.eventId} action={answerVisitAction} visit={visit} />
        ))}
        <OpenRequests requests={open} hrefOf={selfPaths.request} all={selfPaths.requests} />
        <Columns kind="halves">
          <NextEventCard schedule={first.schedule} today={day} links={selfPaths.eventLinks} />
          <OwnStanding role={first} />
        </Columns>
        <ReceivedCard rows={received.rows} urn={null} />
        {profile.module && <ModuleCard id="module" module={profile.module} />}
        {profile.mentees.length > 0 && (
          <section className="stack" aria-labelledby="my-ects">
            <h2 id="my-ects">My ECTs</h2>
            <Columns kind="halves">
              {profile.mentees.map((mentee) => (
                <MenteeCard key={mentee.personId} mentee={mentee} />
              ))}
            </Columns>
          </section>
        )}
        {profile.roles.map((role) => (
          <OwnRole
            key={role.role}
            role={role}
            person={profile}
            today={day}
            mayOpen={mayOpen}
            several={profile.roles.length > 1}
          />
        ))}
        <LibraryHighlights items={highlights} path="/me/library" />
        <p>
          <a href={selfPaths.history}>History of what was changed</a>
        </p>
      </div>
    </>
  );
}
