import { Timeline } from '@/components/charts/timeline';
import type { TimelineEvent } from '@/components/charts/timeline-types';
import { academicYearStart, type IsoDate } from '@/lib/dates/iso-date';
import { whenInWords } from '@/lib/schedules/labels';
import type { ScheduleEvent } from '@/lib/schedules/types';

/** The events of a programme over its academic years, as one picture a year. */
export function ProgrammeTimeline({ events, today }: { events: ScheduleEvent[]; today: IsoDate }) {
  const shown = events.filter((event) => !event.isWindow);
  const years = [...new Set(shown.map((event) => academicYearStart(event.date)))].sort();
  return (
    <Timeline
      today={today}
      withTable={false}
      years={years.map((year) => ({
        label: `${year} to ${year + 1}`,
        start: `${year}-09-01`,
        end: `${year + 1}-08-31`,
        terms: [
          { label: 'Autumn', start: `${year}-09-03`, end: `${year}-12-18` },
          { label: 'Spring', start: `${year + 1}-01-05`, end: `${year + 1}-03-27` },
          { label: 'Summer', start: `${year + 1}-04-14`, end: `${year + 1}-07-20` },
        ],
      }))}
      events={shown.map(timelineEvent)}
    />
  );
}

export function timelineEvent(event: ScheduleEvent): TimelineEvent {
  return {
    key: event.id,
    date: event.date,
    label: event.title,
    when: whenInWords(event),
    state: stateOf(event),
  };
}

function stateOf({ status, when }: ScheduleEvent): TimelineEvent['state'] {
  if (status === 'cancelled') return 'cancelled';
  if (when === 'future' && status === 'changed') return 'moved';
  return when;
}
