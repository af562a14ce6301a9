import { Tag } from '@/components/ui/tag';
import { eventModeLabel } from '@/lib/events/labels';
import { scheduleStatusLabel, timesOnDay, whoInWords } from '@/lib/schedules/labels';
import type { DayPart, ScheduleEntry } from '@/lib/schedules/view-types';
import { scheduleStatusTone } from '../event-name';

/** One event in a cell: when, what, where, and on a school's pages who. */
export function EntryLine({
  entry,
  part = 'whole',
  day,
  withPeople,
}: {
  entry: ScheduleEntry;
  part?: DayPart;
  /** Said before the time where the cell is not a day: 'Tue 3 Nov'. */
  day?: string;
  withPeople: boolean;
}) {
  const { title, status, venue, mode, joinUrl, when } = entry;
  return (
    <div className={when === 'next' ? 'entry entry-next' : 'entry'}>
      <span className="entry-when">
        {day !== undefined && <b>{day}, </b>}
        {timesOnDay(entry, part)}
      </span>
      <span className="block">
        {status === 'cancelled' ? <s>{title}</s> : title}{' '}
        {status !== 'confirmed' && <Tag tone={scheduleStatusTone[status]}>{scheduleStatusLabel[status]}</Tag>}
        {when === 'next' && <Tag tone="info">Next</Tag>}
      </span>
      <small>
        {[venue?.name ?? eventModeLabel[mode], withPeople ? whoInWords(entry.people) : null]
          .filter(Boolean)
          .join(' · ')}
        {joinUrl !== null && status !== 'cancelled' && when !== 'past' && (
          <>
            {' · '}
            <a href={joinUrl}>Join online</a>
          </>
        )}
      </small>
    </div>
  );
}
