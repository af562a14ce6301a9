import { Details } from '@/components/ui/details';
import { Table } from '@/components/ui/table';
import { Marker } from './timeline-marker';
import { type TimelineEvent, type TimelineState, type TimelineYear, timelineWords } from './timeline-types';
import { dayNumber, TimelineYearPicture } from './timeline-year';

/** A programme over its years: one picture a year, side by side on a desk, and the same facts as a table. */
export function Timeline({
  years,
  events,
  today,
  withTable = true,
}: {
  years: TimelineYear[];
  events: TimelineEvent[];
  today: string;
  /** False where the page shows the same events as a table anyway. */
  withTable?: boolean;
}) {
  return (
    <>
      <div className="columns columns-halves">
        {years.map((year) => (
          <TimelineYearPicture
            key={year.start}
            year={year}
            events={events.filter((event) => within(event.date, year))}
            today={within(today, year) ? today : undefined}
          />
        ))}
      </div>
      <TimelineLegend events={events} />
      {withTable && events.length > 0 && (
        <Details summary="Show the timeline as a table">
          <Table
            caption="Events of the programme in order of date"
            columns={[
              { header: 'Event', cell: (event) => event.label, rowHeader: true },
              { header: 'Date', cell: (event) => event.when },
              { header: 'State', cell: (event) => timelineWords[event.state] },
            ]}
            rows={events.toSorted((a, b) => dayNumber(a.date) - dayNumber(b.date))}
            rowKey={(event) => event.key}
          />
        </Details>
      )}
    </>
  );
}

export function TimelineLegend({ events }: { events: TimelineEvent[] }) {
  const states = (Object.keys(timelineWords) as TimelineState[]).filter((state) =>
    events.some((event) => event.state === state),
  );
  return (
    <ul className="legend" aria-hidden="true">
      {states.map((state) => (
        <li key={state}>
          <svg className="timeline" viewBox="0 0 16 16" aria-hidden="true">
            <Marker state={state} x={8} y={8} />
          </svg>
          {timelineWords[state]}
        </li>
      ))}
    </ul>
  );
}

function within(date: string, year: TimelineYear): boolean {
  return date >= year.start && date <= year.end;
}
