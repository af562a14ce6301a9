import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { selfPaths } from '@/components/people/paths';
import { PrintPage } from '@/components/schedules/print-page';
import { requireSelf } from '@/lib/auth/require-actor';
import { NotFound } from '@/lib/errors';
import { scheduleAddressSchema } from '@/lib/schedules/address';
import { printedSchedule } from '@/lib/schedules/printed';
import { getOwnSchedule } from '@/lib/schedules/queries';

export const metadata: Metadata = { title: 'Schedule to print' };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function OwnPrintPage({ searchParams }: Props) {
  const { actor } = await requireSelf();
  const { year } = scheduleAddressSchema.parse(await searchParams);
  const overview = await getOwnSchedule(actor).catch((error: unknown) => {
    if (error instanceof NotFound) notFound();
    throw error;
  });
  return (
    <PrintPage
      printed={printedSchedule(overview, year)}
      title="Schedule to print"
      path={`${selfPaths.schedulePage}/print`}
      back={{ href: selfPaths.schedulePage, label: 'My schedule' }}
      withCover={false}
    />
  );
}
