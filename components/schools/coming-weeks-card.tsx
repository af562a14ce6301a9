import { WeekHeat } from '@/components/charts/week-heat';
import { Card } from '@/components/ui/card';
import { Tag } from '@/components/ui/tag';
import { formatClockTime, formatDateShort, formatDayAndMonth } from '@/lib/dates/format';
import type { ComingEvent, ComingWeek } from '@/lib/people/types';

/** Who is out of the classroom in the weeks to come. */
export function ComingWeeksCard({ weeks, path }: { weeks: ComingWeek[]; path: string }) {
  const isEmpty = weeks.every(({ events }) => events.length === 0);
  return (
    <Card id="coming" title="Next four weeks" aside={<a href={`${path}/schedule`}>Whole schedule</a>}>
      {isEmpty ? (
        <p>No training takes anybody out of the classroom in the next four weeks.</p>
      ) : (
        <>
          <p>Half-days out of the classroom, by week</p>
          <WeekHeat
            label="Half-days out of the classroom by week"
            unit="half-days"
            weeks={weeks.map(({ startsOn, halfDays }) => ({
              key: startsOn,
              label: `week of ${formatDateShort(startsOn)}`,
              short: formatDateShort(startsOn).replace(/^\w+ /, ''),
              value: halfDays,
            }))}
          />
          <ul className="mt-4 grid list-none gap-3 p-0">
            {weeks.flatMap(({ events }) => events.map((event) => <Coming key={event.id} event={event} />))}
          </ul>
        </>
      )}
    </Card>
  );
}

function Coming({ event }: { event: ComingEvent }) {
  return (
    <li>
      <strong>{formatDayAndMonth(event.date)}</strong>, {formatClockTime(event.startTime)} to{' '}
      {formatClockTime(event.endTime)} {event.status === 'cancelled' && <Tag tone="danger">Cancelled</Tag>}
      {event.status === 'changed' && <Tag tone="info">Changed</Tag>}
      {event.status === 'provisional' && <Tag tone="warning">Provisional</Tag>}
      <span className="block text-ink-soft">
        {who(event)}, {event.title}
        {event.venue === null ? '' : `, ${event.venue}`}
      </span>
    </li>
  );
}

function who({ people }: ComingEvent): string {
  const [only] = people;
  if (people.length === 1 && only !== undefined) return only.name;
  const ects = people.filter(({ role }) => role === 'ect').length;
  const mentors = people.length - ects;
  return [
    ects > 0 ? `${ects} ${ects === 1 ? 'ECT' : 'ECTs'}` : '',
    mentors > 0 ? `${mentors} ${mentors === 1 ? 'mentor' : 'mentors'}` : '',
  ]
    .filter(Boolean)
    .join(' and ');
}
