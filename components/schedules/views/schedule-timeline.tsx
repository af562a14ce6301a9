import { Timeline, TimelineLegend } from '@/components/charts/timeline';
import { TimelineStrip } from '@/components/charts/timeline-strip';
import { Details } from '@/components/ui/details';
import { type Column, Table } from '@/components/ui/table';
import { academicYearLabel, academicYearStart, type IsoDate } from '@/lib/dates/iso-date';
import { roleShortLabel } from '@/lib/people/labels';
import { whenInWords, whoInWords } from '@/lib/schedules/labels';
import type { ScheduleEntry, TimelineView } from '@/lib/schedules/view-types';
import { timelineEvent } from '../programme-timeline';
import { PeriodLinks } from './period-links';

/** The years of a programme as a picture, and the same as a table. Of a school a line for each person. */
export function ScheduleTimeline({
  view,
  today,
  href,
}: {
  view: TimelineView;
  today: IsoDate;
  href: (year: number) => string;
}) {
  const { years, entries, paging } = view;
  if (paging === null)
    return (
      <div className="stack">
        <h2>
          Timeline from {years[0]?.label.slice(0, 4)} to {years.at(-1)?.label.slice(-4)}
        </h2>
        <Timeline years={years} events={entries.map(timelineEvent)} today={today} />
      </div>
    );
  return (
    <div className="stack">
      <PeriodLinks
        label="Years"
        previous={{ href: href(paging.previous), label: `From ${paging.previous}` }}
        next={{ href: href(paging.next), label: `From ${paging.next}` }}
      />
      <h2>{years.map((year) => year.label).join(' and ')}</h2>
      {view.lines.length === 0 ? (
        <p>There are no events in these years.</p>
      ) : (
        <Lines view={view} today={today} />
      )}
      {entries.length > 0 && (
        <Details summary="Show the timeline as a table">
          <Table
            caption="Events in order of date"
            columns={[
              { header: 'Event', rowHeader: true, cell: (entry) => entry.title },
              { header: 'Date', cell: whenInWords },
              { header: 'Who', cell: (entry) => whoInWords(entry.people) },
            ]}
            rows={entries}
            rowKey={(entry) => entry.id}
          />
        </Details>
      )}
    </div>
  );
}

function Lines({ view, today }: { view: TimelineView; today: IsoDate }) {
  type Line = TimelineView['lines'][number];
  const inYear = (line: ScheduleEntry[], year: number) =>
    line.filter(({ date }) => academicYearStart(date) === year).map(timelineEvent);
  const columns: Column<Line>[] = [
    {
      header: 'Person',
      rowHeader: true,
      cell: ({ person }) => (
        <>
          {person.name}
          <small>{roleShortLabel[person.role]}</small>
        </>
      ),
    },
    ...view.years.map((year) => ({
      header: academicYearLabel(year.year),
      cell: (line: Line) => (
        <TimelineStrip
          year={year}
          events={inYear(line.entries, year.year)}
          today={academicYearStart(today) === year.year ? today : undefined}
        />
      ),
    })),
  ];
  return (
    <div className="timeline-lines">
      <Table
        caption="Each person’s events in autumn, spring and summer"
        columns={columns}
        rows={view.lines}
        rowKey={({ person }) => `${person.personId} ${person.role}`}
      />
      <TimelineLegend events={view.entries.map(timelineEvent)} />
    </div>
  );
}
