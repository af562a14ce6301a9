import { readSnapshot } from '@/lib/events/snapshots';
import type { RevisionKind } from '@/lib/events/types';
import { publicationsOf } from '@/lib/schedules/changes';
import type { ScheduleChangeLine } from '@/lib/schedules/types';

/** One change as was → now, also of a first version, in which everything is new. */
export function linesOfChange({
  kind,
  was,
  now,
}: {
  kind: RevisionKind;
  was: unknown;
  now: unknown;
}): ScheduleChangeLine[] {
  const revision = {
    id: '',
    kind,
    was: readSnapshot(was),
    now: readSnapshot(now),
    version: 2,
    reason: '',
    publishedAt: new Date(0),
  };
  return publicationsOf({ revisions: [revision] }).flatMap(({ lines }) => lines);
}
