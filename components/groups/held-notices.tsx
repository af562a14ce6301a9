import { Banner } from '@/components/ui/banner';
import type { GroupQueues } from '@/lib/groups/types';

/** Says wherever staff look first that schools do not know yet what has changed. */
export function HeldNotices({ queues: { held, heldGroups } }: { queues: GroupQueues }) {
  if (held === 0) return null;
  const versions = held === 1 ? 'One published change is' : `${held} published changes are`;
  const groups = heldGroups === 1 ? 'one group' : `${heldGroups} groups`;
  return (
    <Banner tone="important" title="Notices are held back">
      <p>
        {versions} in the schedules of {groups} and nobody has been told.{' '}
        <a href="/staff/groups?waiting=held">Show these groups</a>
      </p>
    </Banner>
  );
}
