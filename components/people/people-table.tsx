import { type Column, Table } from '@/components/ui/table';
import { formatClockTime, formatDate, formatDateShort } from '@/lib/dates/format';
import { keptUntil, workingPatternLabel } from '@/lib/people/labels';
import type { PersonSummary } from '@/lib/people/types';
import { LaddersCell } from './ladders-cell';
import { PairingCell } from './pairing-cell';
import type { SchoolPaths } from './paths';
import { StatusCell } from './status-cell';

/** ECTs or mentors of a school: one row has all that a provider asks for when a school sends a picture of it. */
export function PeopleTable({
  caption,
  people,
  paths,
  canAct,
  pairing,
}: {
  caption: string;
  people: PersonSummary[];
  paths: SchoolPaths;
  canAct: boolean;
  pairing: 'Mentor' | 'ECTs';
}) {
  const columns: Column<PersonSummary>[] = [
    { header: 'Name', rowHeader: true, cell: (person) => <NameCell person={person} paths={paths} /> },
    {
      header: 'Status',
      plain: true,
      cell: (person) => <StatusCell person={person} paths={paths} canAct={canAct} />,
    },
    { header: 'Progress', folded: true, cell: (person) => <LaddersCell person={person} /> },
    { header: pairing, folded: true, cell: (person) => <PairingCell person={person} paths={paths} /> },
    { header: 'Group and providers', folded: true, cell: (person) => <ProvidersCell person={person} /> },
    { header: 'Next event', folded: true, cell: (person) => <NextEventCell person={person} paths={paths} /> },
  ];
  return (
    <Table
      caption={caption}
      captionHidden
      columns={columns}
      rows={people}
      rowKey={(person) => `${person.personId} ${person.role} ${person.startsOn}`}
      rowName={(person) => person.name}
    />
  );
}

function NameCell({ person, paths }: { person: PersonSummary; paths: SchoolPaths }) {
  const { workingPattern, intake, standing, startsOn, endsOn } = person;
  const stay =
    standing === 'past' && endsOn !== null ? `${formatDate(startsOn)} to ${formatDate(endsOn)}` : null;
  const facts = [intake, workingPattern && workingPatternLabel[workingPattern].toLowerCase(), stay];
  return (
    <>
      <a href={paths.person(person.personId)}>{person.name}</a>
      <small>{facts.filter(Boolean).join(', ')}</small>
    </>
  );
}

function ProvidersCell({ person }: { person: PersonSummary }) {
  const { group, keptPlace, providersInShort, appropriateBodyInShort, trainedHere } = person;
  return (
    <>
      {group ?? keptPlace?.group ?? (
        <span className="none">{trainedHere ? 'No group yet' : 'With another provider'}</span>
      )}
      {keptPlace && <small>{keptUntil(keptPlace)}</small>}
      {providersInShort && <small>{providersInShort}</small>}
      {appropriateBodyInShort !== null && <small>Appropriate body: {appropriateBodyInShort}</small>}
    </>
  );
}

function NextEventCell({ person, paths }: { person: PersonSummary; paths: SchoolPaths }) {
  const { nextEvent, noEvent, name, trainedHere } = person;
  return (
    <>
      {nextEvent === null ? (
        <span className="none">{noEvent}</span>
      ) : (
        <>
          <time dateTime={nextEvent.date}>
            {formatDateShort(nextEvent.date)}, {formatClockTime(nextEvent.startTime)}
          </time>
          <small>{nextEvent.title}</small>
        </>
      )}
      {trainedHere && (
        <a className="screen-only row-export" href={paths.schedule(person.personId)} download>
          Excel<span className="sr-only"> file of the schedule of {name}</span>
        </a>
      )}
    </>
  );
}
