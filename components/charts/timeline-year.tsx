import { Marker } from './timeline-marker';
import { type TimelineEvent, type TimelineYear, timelineWords } from './timeline-types';

const width = 360;
const height = 72;
const axis = 36;

export function dayNumber(isoDate: string): number {
  return Date.parse(isoDate) / 86_400_000;
}

export function TimelineYearPicture({
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
  const at = (date: string) => Math.round(((dayNumber(date) - first) / days) * (width - 24)) + 12;
  return (
    <figure>
      <figcaption className="font-bold">{year.label}</figcaption>
      <svg
        className="timeline"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={timelineSummary(year, events)}
      >
        {year.terms.map((term) => (
          <g key={term.start}>
            <rect
              className="term"
              x={at(term.start)}
              y={axis - 16}
              width={at(term.end) - at(term.start)}
              height="32"
              rx="6"
            />
            <text x={at(term.start)} y={axis + 31}>
              {term.label}
            </text>
          </g>
        ))}
        <path className="axis" d={`M8 ${axis}h${width - 16}`} />
        {today && <path className="today" d={`M${at(today)} ${axis - 20}v40`} />}
        {today && (
          <text
            className="today-text"
            x={at(today)}
            y="11"
            textAnchor={at(today) > width - 40 ? 'end' : 'middle'}
          >
            Today
          </text>
        )}
        {events.map((event) => (
          <g key={event.key}>
            <title>{`${event.label}, ${event.when}`}</title>
            <Marker state={event.state} x={at(event.date)} y={axis} />
          </g>
        ))}
      </svg>
    </figure>
  );
}

/** The picture in words: what is past, to come, moved and cancelled, and what is next. */
export function timelineSummary(year: TimelineYear, events: TimelineEvent[]): string {
  if (events.length === 0) return `${year.label}: no events`;
  const next = events.find((event) => event.state === 'next');
  const counted = (['past', 'future', 'moved', 'cancelled'] as const)
    .map((state) => ({ state, count: events.filter((event) => event.state === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => `${count} ${timelineWords[state].toLowerCase()}`);
  const parts = [...counted, ...(next ? [`next is ${next.label}, ${next.when}`] : [])];
  return `${year.label}: ${parts.join(', ')}`;
}
