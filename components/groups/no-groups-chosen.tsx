import { EmptyState } from '@/components/ui/empty-state';
import { mostGroups } from '@/lib/groups/labels';

/** Instead of the second step when the first chose nothing, or more than fits into one. */
export function NoGroupsChosen({ isTooMany }: { isTooMany: boolean }) {
  return (
    <EmptyState
      title={isTooMany ? 'These are too many groups at once' : 'No group is chosen'}
      actions={<a href="/staff/groups">Choose groups</a>}
    >
      <p>
        {isTooMany
          ? `Choose ${mostGroups} groups or fewer: filter the list by intake, phase or area.`
          : 'Tick the boxes of the groups in the list, then press the button below it.'}
      </p>
    </EmptyState>
  );
}
