import type { Metadata } from 'next';
import { Stack } from '@/components/layout/stack';
import { Banner } from '@/components/ui/banner';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { DueVisits } from '@/components/visits/due-visits';
import { VisitsTable } from '@/components/visits/visits-table';
import { requireStaff } from '@/lib/auth/require-actor';
import { today } from '@/lib/dates/clock';
import { academicYearStart } from '@/lib/dates/iso-date';
import { listVisits } from '@/lib/visits/queries';
import { visitsAddressSchema } from '@/lib/visits/schemas';
import { withdrawVisitAction } from './actions';

export const metadata: Metadata = { title: 'School visits' };

const doneTitle = {
  proposed: 'The day is proposed. The ECT and the mentor have been told',
  withdrawn: 'The proposal is taken back. Propose another day below',
};

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function VisitsPage({ searchParams }: Props) {
  const { done } = visitsAddressSchema.parse(await searchParams);
  const { actor } = await requireStaff();
  const { visits, due } = await listVisits(actor);
  return (
    <>
      <PageHeader
        title="School visits"
        lede="A visit is proposed to an ECT and their mentor. It goes into schedules, cover and exports once both have agreed."
      />
      {done !== undefined && <Banner tone="success" title={doneTitle[done]} announce />}
      <Stack>
        {visits.length > 0 && <VisitsTable visits={visits} withdraw={withdrawVisitAction} />}
        {due.length > 0 && <DueVisits visits={due} academicYear={academicYearStart(today())} />}
        {visits.length + due.length === 0 && (
          <EmptyState title="No visits are planned">
            <p>They appear here for ECTs in training whose programme has school visits.</p>
          </EmptyState>
        )}
      </Stack>
    </>
  );
}
