import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';
import { Details } from '@/components/ui/details';
import { academicYearInWords, academicYearStart, type IsoDate } from '@/lib/dates/iso-date';
import type { Schedule } from '@/lib/schedules/types';
import type { EventLinks } from './event-links';
import { OutlineTable } from './outline-table';
import { ProgrammeTimeline } from './programme-timeline';
import { ScheduleTable } from './schedule-table';

/** The detailed schedule: what comes, year by year, then what is past; else the outline, else why there is none. */
export function ScheduleCard({
  id,
  schedule,
  today,
  withCover,
  actions,
  level,
  links,
}: {
  id: string;
  schedule: Schedule;
  today: IsoDate;
  withCover: boolean;
  actions?: ReactNode;
  level?: 2 | 3;
  links?: EventLinks;
}) {
  const { events, outline, reason } = schedule;
  const coming = events.filter((event) => event.when !== 'past');
  const past = events.filter((event) => event.when === 'past').reverse();
  const years = [...new Set(coming.map((event) => academicYearStart(event.date)))];
  return (
    <Card id={id} title="Schedule" level={level} aside={actions}>
      <div className="stack">
        {reason && <p>{reason}</p>}
        {events.length > 0 && <ProgrammeTimeline events={events} today={today} />}
        {events.length > 0 && coming.length === 0 && <p>There are no more events.</p>}
        {years.map((year) => (
          <ScheduleTable
            key={year}
            caption={`${academicYearStart(today) === year ? 'Still to come in' : 'To come in'} ${academicYearInWords(year)}`}
            events={coming.filter((event) => academicYearStart(event.date) === year)}
            withCover={withCover}
            links={links}
          />
        ))}
        {outline.length > 0 && <OutlineTable items={outline} />}
        {past.length > 0 && (
          <Details summary={`Past events (${past.length})`}>
            <ScheduleTable
              caption="Past events, the latest first"
              captionHidden
              events={past}
              withCover={false}
              links={links}
            />
          </Details>
        )}
      </div>
    </Card>
  );
}
