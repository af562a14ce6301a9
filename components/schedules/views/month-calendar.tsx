import { formatDateShort, formatMonth } from '@/lib/dates/format';
import type { DayMark, MonthDay, MonthView } from '@/lib/schedules/view-types';
import { EntryLine } from './entry-line';
import { PeriodLinks } from './period-links';
import { WindowList } from './window-list';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const role = (name: string) => ({ role: name });

/** A month as a table of whole weeks; on a phone the days on which there is something, one below the other. */
export function MonthCalendar({
  view,
  href,
  withPeople,
}: {
  view: MonthView;
  href: (month: string) => string;
  withPeople: boolean;
}) {
  const isEmpty = view.weeks.flat().every((day) => !day.inMonth || day.entries.length === 0);
  return (
    <div className="stack month-page">
      <PeriodLinks
        label="Months"
        previous={{ href: href(view.previous), label: formatMonth(`${view.previous}-01`) }}
        next={{ href: href(view.next), label: formatMonth(`${view.next}-01`) }}
      />
      <h2>{view.label}</h2>
      <table className="month" {...role('table')}>
        <caption className="sr-only">{view.label}, in weeks from Monday</caption>
        <thead {...role('rowgroup')}>
          <tr {...role('row')}>
            {weekdays.map((name) => (
              <th key={name} scope="col" {...role('columnheader')}>
                <abbr title={name}>{name.slice(0, 3)}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...role('rowgroup')}>
          {view.weeks.map((week) => (
            <tr key={week[0]?.date} {...role('row')}>
              {week.map((day) => (
                <DayCell key={day.date} day={day} withPeople={withPeople} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {isEmpty && <p>There are no events in {view.label}.</p>}
      <WindowList windows={view.windows} />
    </div>
  );
}

function DayCell({ day, withPeople }: { day: MonthDay; withPeople: boolean }) {
  const { date, inMonth, isToday, entries, marks } = day;
  const own = marks.filter(({ kind }) => kind !== 'holidays');
  const isQuiet = entries.length === 0 && own.length === 0;
  const isFree = marks.some(({ kind }) => kind === 'holidays' || kind === 'bank_holiday');
  const className = [
    'month-day',
    inMonth ? '' : 'month-outside',
    isToday ? 'month-today' : '',
    isQuiet && !isToday ? 'month-quiet' : '',
    isFree ? 'month-free' : '',
  ];
  return (
    <td className={className.filter(Boolean).join(' ')} {...role('cell')}>
      <time dateTime={date} className="month-date">
        <span className="month-number">{Number(date.slice(8))}</span>
        <span className="month-long">{formatDateShort(date)}</span>
        {isToday && <span className="month-today-word"> Today</span>}
      </time>
      {marks.map((mark) => (
        <MarkLine key={mark.label} mark={mark} />
      ))}
      {entries.map(({ entry, part }) => (
        <EntryLine key={entry.id} entry={entry} part={part} withPeople={withPeople} />
      ))}
    </td>
  );
}

export function MarkLine({ mark, when }: { mark: DayMark; when?: string }) {
  return (
    <p className={`day-mark day-mark-${mark.kind.replace('_', '-')}`}>
      {when !== undefined && <b>{when}: </b>}
      {mark.label}
    </p>
  );
}
