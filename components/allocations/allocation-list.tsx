import { Table } from '@/components/ui/table';
import { Tag, type Tone } from '@/components/ui/tag';
import { allocationStateLabel } from '@/lib/allocations/labels';
import type { AllocationRun, AllocationState } from '@/lib/allocations/types';
import { formatInstant } from '@/lib/dates/format';

const toneOf: Record<AllocationState, Tone> = { proposed: 'info', applied: 'success', undone: 'neutral' };

/** Earlier proposals, newest first. */
export function AllocationList({ runs }: { runs: Omit<AllocationRun, 'places'>[] }) {
  return (
    <Table
      caption="Earlier proposals"
      columns={[
        {
          header: 'Made',
          rowHeader: true,
          cell: ({ id, createdAt }) => <a href={`/staff/allocations/${id}`}>{formatInstant(createdAt)}</a>,
        },
        { header: 'By', cell: ({ createdBy }) => createdBy },
        {
          header: 'State',
          cell: ({ state }) => <Tag tone={toneOf[state]}>{allocationStateLabel[state]}</Tag>,
        },
        { header: 'Since', cell: ({ changedAt }) => formatInstant(changedAt) },
      ]}
      rows={runs}
      rowKey={({ id }) => id}
    />
  );
}
