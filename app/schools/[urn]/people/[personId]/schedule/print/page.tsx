import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { schoolPaths } from '@/components/people/paths';
import { PrintPage } from '@/components/schedules/print-page';
import { requireSchoolReader } from '@/lib/auth/require-actor';
import { NotFound } from '@/lib/errors';
import { personIdSchema } from '@/lib/people/schemas';
import { scheduleAddressSchema } from '@/lib/schedules/address';
import { printedSchedule } from '@/lib/schedules/printed';
import { getPersonSchedule } from '@/lib/schedules/queries';

export const metadata: Metadata = { title: 'Schedule to print' };

interface Props {
  params: Promise<{ urn: string; personId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function PersonPrintPage({ params, searchParams }: Props) {
  const { urn, personId } = await params;
  const { actor, school } = await requireSchoolReader(urn);
  if (!personIdSchema.safeParse(personId).success) notFound();
  const { year } = scheduleAddressSchema.parse(await searchParams);
  const overview = await getPersonSchedule(actor, school.id, personId).catch((error: unknown) => {
    if (error instanceof NotFound) notFound();
    throw error;
  });
  const path = schoolPaths(school.urn).schedulePageOf(personId);
  return (
    <PrintPage
      printed={printedSchedule(overview, year)}
      title="Schedule to print"
      path={`${path}/print`}
      back={{ href: path, label: `Schedule of ${overview.name}` }}
      withCover
    />
  );
}
