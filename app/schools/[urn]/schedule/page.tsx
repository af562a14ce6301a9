import type { Metadata } from 'next';
import { schoolPaths } from '@/components/people/paths';
import { PrintButton } from '@/components/schedules/print-button';
import { SchedulePage } from '@/components/schedules/schedule-page';
import { ButtonLink } from '@/components/ui/button-link';
import { requireSchoolReader } from '@/lib/auth/require-actor';
import { scheduleAddressSchema } from '@/lib/schedules/address';
import { getSchoolSchedule } from '@/lib/schedules/queries';
import { viewOf } from '@/lib/schedules/views';
import { markSeenAction } from './actions';

export const metadata: Metadata = { title: 'Schedule of the school' };

interface Props {
  params: Promise<{ urn: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function SchoolSchedulePage({ params, searchParams }: Props) {
  const { actor, school, canAct } = await requireSchoolReader((await params).urn);
  const address = scheduleAddressSchema.parse(await searchParams);
  const overview = await getSchoolSchedule(actor, school.id);
  const paths = schoolPaths(school.urn);
  return (
    <SchedulePage
      overview={overview}
      view={viewOf(overview, address)}
      path={paths.schedulePage}
      title={`Schedule of ${school.name}`}
      back={{ href: paths.people, label: 'ECTs and Mentors' }}
      actions={
        <>
          <ButtonLink href={paths.schedules} download>
            Export to Excel
          </ButtonLink>
          {canAct && (
            <ButtonLink href={paths.calendars} variant="secondary">
              Subscribe
            </ButtonLink>
          )}
          <ButtonLink href={`${paths.schedulePage}/poster`} variant="secondary">
            Staff-room poster
          </ButtonLink>
          <ButtonLink href={`${paths.schedulePage}/print`} variant="secondary">
            One page each
          </ButtonLink>
          <PrintButton />
        </>
      }
      seen={{ action: markSeenAction, personId: '', urn: school.urn, from: 'schedule' }}
      done={address.seen === '1'}
      withCover
      links={paths.eventLinks}
    />
  );
}
