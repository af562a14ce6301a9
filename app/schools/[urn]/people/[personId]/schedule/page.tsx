import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { schoolPaths } from '@/components/people/paths';
import { PrintButton } from '@/components/schedules/print-button';
import { SchedulePage } from '@/components/schedules/schedule-page';
import { ButtonLink } from '@/components/ui/button-link';
import { requireSchoolReader } from '@/lib/auth/require-actor';
import { NotFound } from '@/lib/errors';
import { personIdSchema } from '@/lib/people/schemas';
import { scheduleAddressSchema } from '@/lib/schedules/address';
import { getPersonSchedule } from '@/lib/schedules/queries';
import { viewOf } from '@/lib/schedules/views';
import { markSeenAction } from '../../../schedule/actions';

interface Props {
  params: Promise<{ urn: string; personId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const readSchedule = cache(async (urn: string, personId: string) => {
  const { actor, school } = await requireSchoolReader(urn);
  if (!personIdSchema.safeParse(personId).success) notFound();
  return getPersonSchedule(actor, school.id, personId).catch((error: unknown) => {
    if (error instanceof NotFound) notFound();
    throw error;
  });
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { urn, personId } = await params;
  return { title: `Schedule of ${(await readSchedule(urn, personId)).name}` };
}

export default async function PersonSchedulePage({ params, searchParams }: Props) {
  const { urn, personId } = await params;
  const overview = await readSchedule(urn, personId);
  const address = scheduleAddressSchema.parse(await searchParams);
  const paths = schoolPaths(overview.school.urn);
  const path = paths.schedulePageOf(personId);
  return (
    <SchedulePage
      overview={overview}
      view={viewOf(overview, address)}
      path={path}
      title={`Schedule of ${overview.name}`}
      back={{ href: paths.person(personId), label: overview.name }}
      actions={
        <>
          <ButtonLink href={paths.schedule(personId)} download>
            Export to Excel
          </ButtonLink>
          <ButtonLink href={`${path}/print`} variant="secondary">
            One-page print
          </ButtonLink>
          <PrintButton />
        </>
      }
      seen={{ action: markSeenAction, personId, urn: overview.school.urn, from: 'schedule' }}
      done={address.seen === '1'}
      withCover
      links={paths.eventLinksOf(personId)}
    />
  );
}
