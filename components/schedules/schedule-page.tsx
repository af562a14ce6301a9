import type { ReactNode } from 'react';
import { Inset } from '@/components/ui/inset';
import { PageHeader } from '@/components/ui/page-header';
import { TabLinks } from '@/components/ui/tab-links';
import { roleShortLabel } from '@/lib/people/labels';
import type {
  ScheduledPerson,
  ScheduleEntry,
  ScheduleOverview,
  ScheduleView,
} from '@/lib/schedules/view-types';
import { listHref } from '@/lib/transport/list-address';
import { ChangesBanner, type SeenForm } from './changes-banner';
import type { EventLinks } from './event-links';
import { OutlineTable } from './outline-table';
import { EventList } from './views/event-list';
import { MonthCalendar } from './views/month-calendar';
import { ScheduleTimeline } from './views/schedule-timeline';
import { TermWeeks } from './views/term-weeks';

interface SchedulePageProps {
  overview: ScheduleOverview;
  view: ScheduleView;
  /** Of the page itself, without its query. */
  path: string;
  title: string;
  back: { href: string; label: string };
  actions?: ReactNode;
  seen: SeenForm | null;
  done: boolean;
  /** Whether the reader plans cover. */
  withCover: boolean;
  links?: EventLinks<ScheduleEntry>;
}

const viewLabel = { list: 'List', month: 'Month', term: 'Term', timeline: 'Timeline' } as const;

/** A schedule as list, month, term or timeline; each of them is an address. */
export function SchedulePage(props: SchedulePageProps) {
  const { overview, view, path, title, back, actions, seen, done } = props;
  const { scope, entries, people, unseen } = overview;
  const [person] = people;
  const isEmpty = scope === 'person' && entries.length === 0;
  return (
    <div className="schedule-page">
      <PageHeader back={back} title={title} lede={ledeOf(overview)} actions={actions} />
      {seen && <ChangesBanner unseen={unseen} seen={seen} withPeople={scope === 'school'} done={done} />}
      {isEmpty && person !== undefined ? (
        <Nothing person={person} />
      ) : (
        <>
          <TabLinks
            label="Views of the schedule"
            items={(Object.keys(viewLabel) as ScheduleView['kind'][]).map((kind) => ({
              href: listHref(path, { view: kind === 'list' ? undefined : kind }),
              label: viewLabel[kind],
              current: kind === view.kind,
            }))}
          />
          <View {...props} />
        </>
      )}
    </div>
  );
}

function View({ overview, view, path, withCover, links }: SchedulePageProps) {
  const withPeople = overview.scope === 'school';
  switch (view.kind) {
    case 'list':
      return (
        <EventList view={view} path={path} withPeople={withPeople} withCover={withCover} links={links} />
      );
    case 'month':
      return (
        <MonthCalendar
          view={view}
          href={(month) => listHref(path, { view: 'month', month })}
          withPeople={withPeople}
        />
      );
    case 'term':
      return (
        <TermWeeks
          view={view}
          href={(term) => listHref(path, { view: 'term', term })}
          withPeople={withPeople}
          withCover={withCover}
          authority={overview.calendar.authority}
        />
      );
    case 'timeline':
      return (
        <ScheduleTimeline
          view={view}
          today={overview.today}
          href={(year) => listHref(path, { view: 'timeline', year })}
        />
      );
  }
}

function Nothing({ person }: { person: ScheduledPerson }) {
  return (
    <div className="stack">
      <Inset>{person.reason ?? 'There are no events.'}</Inset>
      {person.outline.length > 0 && <OutlineTable items={person.outline} />}
    </div>
  );
}

function ledeOf({ scope, people, entries }: ScheduleOverview): string {
  if (scope === 'school') {
    const coming = entries.filter(({ when, isWindow }) => when !== 'past' && !isWindow).length;
    return coming === 0 ? 'No events are planned' : `${coming} ${coming === 1 ? 'event' : 'events'} to come`;
  }
  return people
    .map(({ role, intake, group, pairedWith }) =>
      [
        [roleShortLabel[role], intake].filter(Boolean).join(', '),
        group,
        pairedWith.length === 0
          ? null
          : `${role === 'ect' ? 'mentor' : 'mentor of'} ${pairedWith.join(', ')}`,
      ]
        .filter(Boolean)
        .join(' · '),
    )
    .join(' · ');
}
