import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { selfPaths } from '@/components/people/paths';
import { PrintButton } from '@/components/schedules/print-button';
import { SchedulePage } from '@/components/schedules/schedule-page';
import { requireSelf } from '@/lib/auth/require-actor';
import { NotFound } from '@/lib/errors';
import { personIdSchema } from '@/lib/people/schemas';
import { scheduleAddressSchema } from '@/lib/schedules/address';
import { getMenteeSchedule } from '@/lib/schedules/queries';
import { viewOf } from '@/lib/schedules/views';
import { markSeenByMeAction } from '../../../schedule/actions';

interface Props {
  params: Promise<{ personId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const readSchedule = cache(async (personId: string) => {
  const { actor } = await requireSelf();
  if (!personIdSchema.safeParse(personId).success) notFound();
  return getMenteeSchedule(actor, personId).catch((error: unknown) => {
    if (error instanceof NotFound) notFound();
    throw error;
  });
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Schedule of ${(await readSchedule((await params).personId)).name}` };
}

export default async function MenteeSchedulePage({ params, searchParams }: Props) {
  const { personId } = await params;
  const overview = await readSchedule(personId);
  const address = scheduleAddressSchema.parse(await searchParams);
  return (
    <SchedulePage
      overview={overview}
      view={viewOf(overview, address)}
      path={selfPaths.schedulePageOf(personId)}
      title={`Schedule of ${overview.name}`}
      back={{ href: selfPaths.ect(personId), label: overview.name }}
      actions={<PrintButton />}
      seen={{ action: markSeenByMeAction, personId, from: 'schedule' }}
      done={address.seen === '1'}
      withCover={false}
    />
  );
}
