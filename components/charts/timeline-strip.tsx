import { Marker } from './timeline-marker';
import type { TimelineEvent, TimelineYear } from './timeline-types';
import { dayNumber, timelineSummary } from './timeline-year';

const width = 320;
const height = 28;

/** A year of one person as a line in a table; the words for it are its label. */
export function TimelineStrip({
  year,
  events,
  today,
}: {
  year: TimelineYear;
  events: TimelineEvent[];
  today?: string;
}) {
  const first = dayNumber(year.start);
  const days = dayNumber(year.end) - first + 1;
  const at = (date: string) => Math.round(((dayNumber(date) - first) / days) * (width - 20)) + 10;
  return (
    <svg
      className="timeline timeline-strip"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={timelineSummary(year, events)}
    >
      {year.terms.map((term) => (
        <rect
          key={term.start}
          className="term"
          x={at(term.start)}
          y="2"
          width={at(term.end) - at(term.start)}
          height="24"
          rx="5"
        />
      ))}
      <path className="axis" d={`M4 14h${width - 8}`} />
      {today && <path className="today" d={`M${at(today)} 0v28`} />}
      {events.map((event) => (
        <g key={event.key}>
          <title>{`${event.label}, ${event.when}`}</title>
          <Marker state={event.state} x={at(event.date)} y={14} />
        </g>
      ))}
    </svg>
  );
}
