import { Details } from '@/components/ui/details';
import { Table } from '@/components/ui/table';
import { dayNumber, TimelineYearPicture } from './timeline-year';

export type TimelineState = 'past' | 'next' | 'future' | 'moved' | 'cancelled';

export interface TimelineEvent {
  key: string;
  /** ISO calendar date. */
  date: string;
  label: string;
  /** The date and time as they are read. */
  when: string;
  state: TimelineState;
}

export interface TimelineYear {
  /** "2025 to 2026". */
  label: string;
  start: string;
  end: string;
  terms: { label: string; start: string; end: string }[];
}

export const timelineWords: Record<TimelineState, string> = {
  past: 'Past',
  next: 'Next',
  future: 'To come',
  moved: 'Moved',
  cancelled: 'Cancelled',
};

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
  const states = (Object.keys(timelineWords) as TimelineState[]).filter((state) =>
    events.some((event) => event.state === state),
  );
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

function within(date: string, year: TimelineYear): boolean {
  return date >= year.start && date <= year.end;
}

export function Marker({ state, x, y }: { state: TimelineState; x: number; y: number }) {
  switch (state) {
    case 'next':
      return <path className="next" d={`M${x} ${y - 8}l8 8-8 8-8-8z`} />;
    case 'moved':
      return <rect className="moved" x={x - 5} y={y - 5} width="10" height="10" />;
    case 'cancelled':
      return <path className="cancelled" d={`M${x - 5} ${y - 5}l10 10m0-10-10 10`} />;
    default:
      return <circle className={state} cx={x} cy={y} r="5" />;
  }
}
