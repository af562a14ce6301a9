import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ApplyForm } from '@/components/allocations/apply-form';
import { PlacesTable } from '@/components/allocations/places-table';
import { UndoForm } from '@/components/allocations/undo-form';
import { Banner } from '@/components/ui/banner';
import { PageHeader } from '@/components/ui/page-header';
import { allocationStateLabel } from '@/lib/allocations/labels';
import { getAllocationRun } from '@/lib/allocations/queries';
import { requireStaff } from '@/lib/auth/require-actor';
import { formatInstant } from '@/lib/dates/format';
import { applyAllocationAction, undoAllocationAction } from '../actions';

export const metadata: Metadata = { title: 'Proposed groups' };

const doneTitle: Record<string, string> = {
  applied: 'Everybody in the proposal has a group now. They and their schools have been told',
  undone: 'Everybody is without a group again, as before. They and their schools have been told',
};

interface Props {
  params: Promise<{ runId: string }>;
  searchParams: Promise<{ done?: string }>;
}

export default async function AllocationPage({ params, searchParams }: Props) {
  const { actor } = await requireStaff();
  const run = await getAllocationRun(actor, (await params).runId);
  if (run === null) notFound();
  const done = doneTitle[(await searchParams).done ?? ''];
  const placed = run.places.filter(({ chosen }) => chosen !== null);
  return (
    <>
      <PageHeader
        title="Proposed groups"
        back={{ href: '/staff/allocations', label: 'Finding groups' }}
        lede={`${allocationStateLabel[run.state]} on ${formatInstant(run.changedAt)}. Made by ${run.createdBy}: a group for ${placed.length} of ${run.places.length} people.`}
      />
      {done !== undefined && <Banner tone="success" title={done} announce />}
      {run.state === 'proposed' && placed.length > 0 ? (
        <ApplyForm action={applyAllocationAction} run={run} />
      ) : (
        <PlacesTable places={run.places} />
      )}
      {run.state === 'applied' && <UndoForm action={undoAllocationAction} run={run} />}
    </>
  );
}
