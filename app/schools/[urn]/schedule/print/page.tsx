import type { Metadata } from 'next';
import { schoolPaths } from '@/components/people/paths';
import { PrintPage } from '@/components/schedules/print-page';
import { requireSchoolReader } from '@/lib/auth/require-actor';
import { scheduleAddressSchema } from '@/lib/schedules/address';
import { printedSchedule } from '@/lib/schedules/printed';
import { getSchoolSchedule } from '@/lib/schedules/queries';

export const metadata: Metadata = { title: 'Schedules to print' };

interface Props {
  params: Promise<{ urn: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function SchoolPrintPage({ params, searchParams }: Props) {
  const { actor, school } = await requireSchoolReader((await params).urn);
  const { year } = scheduleAddressSchema.parse(await searchParams);
  const path = schoolPaths(school.urn).schedulePage;
  return (
    <PrintPage
      printed={printedSchedule(await getSchoolSchedule(actor, school.id), year)}
      title="Schedules to print"
      path={`${path}/print`}
      back={{ href: path, label: 'Schedule of the school' }}
      withCover
    />
  );
}
