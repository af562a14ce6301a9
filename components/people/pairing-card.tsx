import { Card } from '@/components/ui/card';
import { formatDate } from '@/lib/dates/format';
import { endReasonLabel } from '@/lib/mentorships/labels';
import type { Paired, RoleProfile } from '@/lib/people/types';

/** Mentorships of today, planned and past. Names link where the reader may open them. */
export function PairingCard({
  role,
  personHref,
  level,
  action,
}: {
  role: RoleProfile;
  personHref: (id: string) => string | null;
  level?: 2 | 3;
  /** Where somebody says who mentors whom. */
  action?: string;
}) {
  const { pairs, planned, past, noMentorSince, standing } = role;
  const isEct = role.role === 'ect';
  return (
    <Card
      id={`${role.role}-pairing`}
      title={isEct ? 'Mentor' : `ECTs${pairs.length > 0 ? ` (${pairs.length})` : ''}`}
      level={level}
      aside={
        action &&
        standing !== 'past' && (
          <a className="screen-only" href={action}>
            {isEct ? (pairs.length === 0 ? 'Assign a mentor' : 'Change the mentor') : 'Assign another ECT'}
          </a>
        )
      }
    >
      <dl className="summary">
        {standing !== 'past' && (
          <div>
            <dt>Now</dt>
            <dd>
              {pairs.map((pair) => (
                <PairLine
                  key={`${pair.name} ${pair.startsOn}`}
                  pair={pair}
                  personHref={personHref}
                  dates={`since ${formatDate(pair.startsOn)}${pair.endsOn === null ? '' : `, until ${formatDate(pair.endsOn)}`}`}
                />
              ))}
              {pairs.length === 0 &&
                (noMentorSince === null ? 'Nobody' : `Nobody since ${formatDate(noMentorSince)}`)}
              {role.mentorsElsewhere && <p className="text-ink-soft">Also mentors at another school.</p>}
            </dd>
          </div>
        )}
        {planned.length > 0 && (
          <div>
            <dt>Planned</dt>
            <dd>
              {planned.map((pair) => (
                <PairLine
                  key={`${pair.name} ${pair.startsOn}`}
                  pair={pair}
                  personHref={personHref}
                  dates={`from ${formatDate(pair.startsOn)}`}
                />
              ))}
            </dd>
          </div>
        )}
        <div>
          <dt>Before</dt>
          <dd>
            {past.map((pair) => (
              <PairLine
                key={`${pair.name} ${pair.startsOn}`}
                pair={pair}
                personHref={personHref}
                dates={`${formatDate(pair.startsOn)} to ${pair.endsOn === null ? '' : formatDate(pair.endsOn)}${pair.endReason ? `. ${endReasonLabel[pair.endReason]}` : ''}`}
              />
            ))}
            {past.length === 0 && 'Nobody'}
          </dd>
        </div>
      </dl>
    </Card>
  );
}

function PairLine({
  pair,
  dates,
  personHref,
}: {
  pair: Paired;
  dates: string;
  personHref: (id: string) => string | null;
}) {
  const href = pair.personId === null ? null : personHref(pair.personId);
  return (
    <p>
      {href === null ? pair.name : <a href={href}>{pair.name}</a>},{' '}
      <span className="text-ink-soft">{dates}</span>
    </p>
  );
}
