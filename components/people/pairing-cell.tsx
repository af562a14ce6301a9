import { formatDate } from '@/lib/dates/format';
import type { Paired, PersonSummary } from '@/lib/people/types';
import type { SchoolPaths } from './paths';

/** The mentor of an ECT or the ECTs of a mentor, with those planned. */
export function PairingCell({ person, paths }: { person: PersonSummary; paths: SchoolPaths }) {
  const { pairs, planned, role, noMentorSince, standing, mentorsElsewhere } = person;
  return (
    <>
      {pairs.map((pair) => (
        <PairName key={`${pair.name} ${pair.startsOn}`} pair={pair} paths={paths} />
      ))}
      {noMentorSince !== null && <em className="none">None since {formatDate(noMentorSince)}</em>}
      {pairs.length === 0 && noMentorSince === null && (
        <span className="none">
          {role === 'ect' ? (standing === 'past' ? 'None at the end' : 'None yet') : 'No ECTs'}
        </span>
      )}
      {planned.map((pair) => (
        <small key={`${pair.name} ${pair.startsOn}`}>
          From {formatDate(pair.startsOn)}: {pair.name}
        </small>
      ))}
      {role === 'mentor' && pairs.length > 1 && <small>{pairs.length} ECTs</small>}
      {mentorsElsewhere && <small>Also mentors elsewhere</small>}
    </>
  );
}

export function PairName({ pair, paths }: { pair: Paired; paths: SchoolPaths }) {
  return (
    <span className="pair">
      {pair.personId === null ? pair.name : <a href={paths.person(pair.personId)}>{pair.name}</a>}
    </span>
  );
}
