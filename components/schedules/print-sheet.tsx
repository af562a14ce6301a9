import { formatDate, formatDateShort, formatInstant } from '@/lib/dates/format';
import { academicYearLabel } from '@/lib/dates/iso-date';
import { eventModeLabel } from '@/lib/events/labels';
import { roleLabel } from '@/lib/people/labels';
import { coverLabel, scheduleStatusLabel, timesInWords } from '@/lib/schedules/labels';
import type { ScheduledPerson, ScheduleEntry } from '@/lib/schedules/view-types';

/** More rows than this fit on one page of A4 only in smaller print. */
const roomyRows = 24;

/** One person's academic year on one page of A4. */
export function PrintSheet({
  person,
  entries,
  school,
  year,
  printedAt,
  withCover,
}: {
  person: ScheduledPerson;
  /** Of the academic year. */
  entries: ScheduleEntry[];
  school: string;
  year: number;
  printedAt: Date;
  withCover: boolean;
}) {
  const { name, role, programme, providers, group, pairedWith, version, reason } = person;
  const id = `sheet-${person.personId}-${role}`;
  return (
    <article className={entries.length > roomyRows ? 'sheet sheet-dense' : 'sheet'} aria-labelledby={id}>
      <header>
        <h2 id={id}>{name}</h2>
        <p className="sheet-year">Schedule {academicYearLabel(year)}</p>
      </header>
      <dl className="sheet-facts">
        <Fact label="Role" value={[roleLabel[role], person.intake].filter(Boolean).join(', ')} />
        <Fact label="School" value={school} />
        <Fact label="Programme" value={[programme, providers].filter(Boolean).join(', ')} />
        <Fact label="Group" value={group} />
        <Fact label={role === 'ect' ? 'Mentor' : 'ECTs'} value={pairedWith.join(', ')} />
      </dl>
      {entries.length === 0 ? (
        <p>{reason ?? 'There are no events in this academic year.'}</p>
      ) : (
        <table className="sheet-table">
          <caption className="sr-only">
            Events of {name} in {academicYearLabel(year)}
          </caption>
          <thead>
            <tr>
              <th scope="col">Date</th>
              <th scope="col">Time</th>
              <th scope="col">Event</th>
              <th scope="col">Where</th>
              {withCover && <th scope="col">Cover</th>}
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <Row key={entry.id} entry={entry} withCover={withCover} />
            ))}
          </tbody>
        </table>
      )}
      <footer>
        Version {version}, printed on {formatInstant(printedAt)}. Check the dashboard for changes.
      </footer>
    </article>
  );
}

function Fact({ label, value }: { label: string; value: string | null }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value || 'Not set'}</dd>
    </div>
  );
}

function Row({ entry, withCover }: { entry: ScheduleEntry; withCover: boolean }) {
  const { date, endDate, isWindow, title, venue, mode, status, cover } = entry;
  return (
    <tr>
      <th scope="row">{formatDateShort(date)}</th>
      <td>{isWindow ? `until ${formatDate(endDate)}` : timesInWords(entry)}</td>
      <td>
        {status === 'cancelled' ? <s>{title}</s> : title}
        {status !== 'confirmed' && <b> {scheduleStatusLabel[status]}</b>}
      </td>
      <td>
        {venue === null ? eventModeLabel[mode] : [venue.name, venue.postcode].filter(Boolean).join(', ')}
      </td>
      {withCover && <td>{coverLabel[cover]}</td>}
    </tr>
  );
}
