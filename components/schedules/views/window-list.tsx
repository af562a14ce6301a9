import { formatMinutes } from '@/lib/dates/format';
import { whenInWords } from '@/lib/schedules/labels';
import type { ScheduleEntry } from '@/lib/schedules/view-types';

/** Work within a window of days: it takes nobody out of a lesson and stands beside the calendar. */
export function WindowList({ windows }: { windows: ScheduleEntry[] }) {
  if (windows.length === 0) return null;
  return (
    <section aria-labelledby="windows">
      <h3 id="windows">Also in these weeks</h3>
      <ul className="plain-list">
        {windows.map((entry) => (
          <li key={entry.id}>
            {entry.title}, {whenInWords(entry)}
            {entry.minutes > 0 && ` (${formatMinutes(entry.minutes)})`}
          </li>
        ))}
      </ul>
    </section>
  );
}
