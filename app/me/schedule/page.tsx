import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { selfPaths } from '@/components/people/paths';
import { PrintButton } from '@/components/schedules/print-button';
import { SchedulePage } from '@/components/schedules/schedule-page';
import { ButtonLink } from '@/components/ui/button-link';
import { requireSelf } from '@/lib/auth/require-actor';
import { NotFound } from '@/lib/errors';
import { scheduleAddressSchema } from '@/lib/schedules/address';
import { getOwnSchedule } from '@/lib/schedules/queries';
import { viewOf } from '@/lib/schedules/views';
import { markSeenByMeAction } from './actions';

export const metadata: Metadata = { title: 'My schedule' };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function OwnSchedulePage({ searchParams }: Props) {
  const { actor } = await requireSelf();
  const address = scheduleAddressSchema.parse(await searchParams);
  const overview = await getOwnSchedule(actor).catch((error: unknown) => {
    if (error instanceof NotFound) notFound();
    throw error;
  });
  return (
    <SchedulePage
      overview={overview}
      view={viewOf(overview, address)}
      path={selfPaths.schedulePage}
      title="My schedule"
      back={{ href: selfPaths.home, label: 'My training' }}
      actions={
        <>
          <ButtonLink href={selfPaths.schedule} download>
            Export to Excel
          </ButtonLink>
          <ButtonLink href={selfPaths.calendars} variant="secondary">
            Subscribe
          </ButtonLink>
          <ButtonLink href={`${selfPaths.schedulePage}/print`} variant="secondary">
            One-page print
          </ButtonLink>
          <PrintButton />
        </>
      }
      seen={{ action: markSeenByMeAction, personId: '', from: 'schedule' }}
      done={address.seen === '1'}
      withCover={false}
      links={selfPaths.eventLinks}
    />
  );
}
