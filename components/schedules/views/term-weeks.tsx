import { Card } from '@/components/ui/card';
import { Inset } from '@/components/ui/inset';
import { type Column, Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { formatDateShort, formatDayAndMonth } from '@/lib/dates/format';
import { termWords } from '@/lib/schedules/labels';
import type { TermHalf, TermView, TermWeek } from '@/lib/schedules/view-types';
import { EntryLine } from './entry-line';
import { MarkLine } from './month-calendar';
import { PeriodLinks } from './period-links';
import { WindowList } from './window-list';

/** A term by half-terms and weeks: events beside what the school has on in the same week. */
export function TermWeeks({
  view,
  href,
  withPeople,
  withCover,
  authority,
}: {
  view: TermView;
  href: (term: string) => string;
  withPeople: boolean;
  withCover: boolean;
  authority: string | null;
}) {
  const assumed = view.halves.some((half) => half.isAssumed);
  return (
    <div className="stack">
      <PeriodLinks
        label="Terms"
        previous={{ href: href(view.previous), label: termWords(view.previous) }}
        next={{ href: href(view.next), label: termWords(view.next) }}
      />
      <h2>{view.label}</h2>
      {assumed && (
        <Inset>
          The term dates of {authority ?? 'the local authority'} are not published here yet for this term, so
          its weeks may shift.
        </Inset>
      )}
      {view.halves.map((half) => (
        <Half key={half.key} half={half} withPeople={withPeople} withCover={withCover} />
      ))}
      <WindowList windows={view.windows} />
    </div>
  );
}

function Half({ half, withPeople, withCover }: { half: TermHalf; withPeople: boolean; withCover: boolean }) {
  const columns: Column<TermWeek>[] = [
    {
      header: 'Week',
      rowHeader: true,
      cell: ({ number, monday, isCurrent }) => (
        <>
          Week {number} {isCurrent && <Tag tone="info">This week</Tag>}
          <small>from {formatDateShort(monday)}</small>
        </>
      ),
    },
    {
      header: 'Events',
      cell: ({ entries }) =>
        entries.length === 0 ? null : (
          <div className="entries">
            {entries.map((entry) => (
              <EntryLine
                key={entry.id}
                entry={entry}
                day={formatDateShort(entry.date)}
                withPeople={withPeople}
              />
            ))}
          </div>
        ),
    },
    {
      header: 'At school',
      cell: ({ marks }) =>
        marks.length === 0 ? null : (
          <div>
            {marks.map(({ startsOn, endsOn, mark }) => (
              <MarkLine
                key={`${startsOn} ${mark.label}`}
                mark={mark}
                when={
                  startsOn === endsOn
                    ? formatDateShort(startsOn)
                    : `${formatDateShort(startsOn)} to ${formatDateShort(endsOn)}`
                }
              />
            ))}
          </div>
        ),
    },
  ];
  const halfDays: Column<TermWeek> = {
    header: 'Half-days out',
    align: 'right',
    cell: (week) => (week.halfDays === 0 ? null : week.halfDays),
  };
  return (
    <Card id={`half-${half.key}`} title={half.label} level={3}>
      <div className="term-table">
        <Table
          caption={`${formatDayAndMonth(half.startsOn)} to ${formatDayAndMonth(half.endsOn)}`}
          columns={withCover ? [...columns, halfDays] : columns}
          rows={half.weeks}
          rowKey={(week) => week.monday}
        />
      </div>
      {half.holidays && (
        <div className="term-holidays">
          <p>
            <b>Holidays</b>: {formatDayAndMonth(half.holidays.startsOn)} to{' '}
            {formatDayAndMonth(half.holidays.endsOn)}
          </p>
          {half.holidays.entries.map((entry) => (
            <EntryLine
              key={entry.id}
              entry={entry}
              day={formatDateShort(entry.date)}
              withPeople={withPeople}
            />
          ))}
        </div>
      )}
    </Card>
  );
}
