import type { SchoolPaths } from '@/components/people/paths';
import { Card } from '@/components/ui/card';
import { Tag } from '@/components/ui/tag';
import { formatDate } from '@/lib/dates/format';
import type { BoardEct, BoardMentor } from '@/lib/mentorships/board-types';

/** The ECTs of a mentor, and which other ones they could take. */
export function MentorEcts({
  mentor,
  ects,
  paths,
}: {
  mentor: BoardMentor;
  ects: BoardEct[];
  paths: SchoolPaths;
}) {
  const pairs = [...mentor.ects, ...mentor.planned];
  const taken = new Set(pairs.map(({ personId }) => personId));
  const others = ects.filter(({ personId }) => !taken.has(personId));
  return (
    <>
      <Card
        id="ects"
        title={`ECTs of ${mentor.name}`}
        aside={pairs.length > 0 && <a href={paths.ifLeaves(mentor.personId)}>What if they leave?</a>}
      >
        {pairs.length === 0 ? (
          <p>{mentor.name} mentors nobody now.</p>
        ) : (
          <ul className="plain-list">
            {pairs.map((pair) => (
              <li key={pair.mentorshipId}>
                {pair.personId === null ? pair.name : <a href={paths.mentorOf(pair.personId)}>{pair.name}</a>}
                , {mentor.planned.includes(pair) ? 'from' : 'since'} {formatDate(pair.startsOn)}
                {pair.endsOn !== null && ` until ${formatDate(pair.endsOn)}`}
              </li>
            ))}
          </ul>
        )}
      </Card>
      <Card id="another" title="Assign another ECT">
        {others.length === 0 ? (
          <p>There is nobody else whom {mentor.name} could mentor.</p>
        ) : (
          <ul className="plain-list">
            {others.map((ect) => (
              <li key={ect.personId}>
                <a href={`${paths.mentorOf(ect.personId)}?mentor=${mentor.personId}#choose`}>{ect.name}</a>{' '}
                {ect.needsMentor ? (
                  <Tag tone="danger">No mentor</Tag>
                ) : (
                  <span className="text-ink-soft">
                    {ect.mentors[0] ? `now with ${ect.mentors[0].name}` : 'planned with somebody else'}
                  </span>
                )}
              </li>
            ))}
          </ul>
        )}
      </Card>
    </>
  );
}
