import type { Metadata } from 'next';
import { AllocationList } from '@/components/allocations/allocation-list';
import { ProposeForm } from '@/components/allocations/propose-form';
import { Stack } from '@/components/layout/stack';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { getAllocationOverview } from '@/lib/allocations/queries';
import { peopleInWords } from '@/lib/allocations/words';
import { requireStaff } from '@/lib/auth/require-actor';
import { proposeAllocationAction } from './actions';

export const metadata: Metadata = { title: 'Finding groups' };

export default async function AllocationsPage() {
  const { actor } = await requireStaff();
  const { waiting, freePlaces, runs } = await getAllocationOverview(actor);
  return (
    <>
      <PageHeader
        title="Finding groups"
        lede="Proposes a group for everybody who has none: by distance, phase, the days they work and the places left, and not on the same day as their mentor or ECT. Nothing happens until you apply it."
      />
      <Stack>
        <Card id="waiting" title="Waiting for a group">
          {waiting.ects + waiting.mentors === 0 ? (
            <p>Everybody with an accepted registration has a group.</p>
          ) : (
            <Stack>
              <p>
                <b>{peopleInWords(waiting)}</b> have no group. The groups of their intakes have{' '}
                {freePlaces.toLocaleString('en-GB')} free places.
              </p>
              <ProposeForm action={proposeAllocationAction} />
            </Stack>
          )}
        </Card>
        {runs.length > 0 && <AllocationList runs={runs} />}
      </Stack>
    </>
  );
}
