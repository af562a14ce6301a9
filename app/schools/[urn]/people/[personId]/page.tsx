import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { duplicatesPath } from '@/components/duplicates/paths';
import { schoolPaths } from '@/components/people/paths';
import { RoleSections } from '@/components/people/role-sections';
import { SupportDetails } from '@/components/people/support-details';
import { OpenRequests } from '@/components/requests/open-requests';
import { ChangesBanner } from '@/components/schedules/changes-banner';
import { PrintButton } from '@/components/schedules/print-button';
import { ButtonLink } from '@/components/ui/button-link';
import { PageHeader } from '@/components/ui/page-header';
import { requireSchoolReader } from '@/lib/auth/require-actor';
import { now, today } from '@/lib/dates/clock';
import { orSurvivor } from '@/lib/duplicates/or-survivor';
import { orderPath } from '@/lib/module-orders/paths';
import { profileSentence } from '@/lib/people/labels';
import { getProfile } from '@/lib/people/queries';
import { personIdSchema, profileAddressSchema } from '@/lib/people/schemas';
import { supportDetails } from '@/lib/people/support-details';
import { listRequests } from '@/lib/requests/list-queries';
import { markSeenAction } from '../../schedule/actions';

interface Props {
  params: Promise<{ urn: string; personId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

// The title and the page ask for the same person: read once, and guarded once.
const readProfile = cache(async (urn: string, personId: string) => {
  const { actor, school, canAct } = await requireSchoolReader(urn);
  if (!personIdSchema.safeParse(personId).success) notFound();
  const profile = await orSurvivor(actor, personId, {
    read: (id) => getProfile(actor, school.id, id),
    path: (id) => schoolPaths(school.urn).person(id),
  });
  const requests = actor.kind === 'school' ? (await listRequests(actor, { personId })).open : [];
  return { profile, requests, canAct, isStaff: actor.kind === 'staff' };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { urn, personId } = await params;
  const { profile } = await readProfile(urn, personId);
  return { title: profile.name };
}

export default async function ProfilePage({ params, searchParams }: Props) {
  const { urn, personId } = await params;
  const { profile, requests, canAct, isStaff } = await readProfile(urn, personId);
  const { trn, seen } = profileAddressSchema.parse(await searchParams);
  const paths = schoolPaths(profile.school.urn);
  const withTrn = trn === '1';
  const [first] = profile.roles;
  const last = profile.roles.at(-1);
  const support = (
    <SupportDetails
      text={supportDetails(profile, { withTrn, at: now() })}
      withTrn={withTrn}
      path={paths.person(profile.personId)}
    />
  );
  return (
    <>
      <PageHeader
        back={{ href: paths.people, label: 'ECTs and Mentors' }}
        title={profile.name}
        lede={profileSentence(profile)}
        actions={
          <>
            {first && (first.trainedHere || first.schedule.events.length > 0) && (
              <ButtonLink href={paths.schedule(profile.personId)} download>
                Export this schedule as an Excel file
              </ButtonLink>
            )}
            {canAct && (
              <ButtonLink href={paths.report(profile.personId)} variant="secondary">
                Report a change
              </ButtonLink>
            )}
            <PrintButton />
          </>
        }
      />
      <ChangesBanner
        unseen={profile.unseen}
        seen={{ action: markSeenAction, personId, urn: profile.school.urn, from: 'profile' }}
        withPeople={false}
        done={seen === '1'}
      />
      <div className="stack profile-page">
        <OpenRequests requests={requests} hrefOf={paths.request} all={paths.requests} />
        {profile.roles.map((role) => (
          <RoleSections
            key={role.role}
            profile={profile}
            role={role}
            paths={paths}
            today={today()}
            canAct={canAct}
            orderOf={isStaff ? (id) => orderPath({ kind: 'training', id }) : undefined}
            beside={role === last && support}
          />
        ))}
        <p>
          <a href={paths.historyOf(profile.personId)}>History of what was changed</a>
        </p>
        {isStaff && (
          <p>
            <a href={`${duplicatesPath}?person=${profile.personId}`}>
              Look for another record of this person
            </a>
          </p>
        )}
      </div>
    </>
  );
}
