import { Banner } from '@/components/ui/banner';
import { Card } from '@/components/ui/card';
import { Details } from '@/components/ui/details';
import { formatDateShortWithYear } from '@/lib/dates/format';
import { londonDate } from '@/lib/dates/london';
import type { GroupNews, PublishedLately } from '@/lib/groups/types';
import { ChangeLines } from './change-lines';

/** Says on the list of groups that others have published. */
export function NewsBanner({ versions, groups }: Pick<PublishedLately, 'versions' | 'groups'>) {
  if (versions === 0) return null;
  return (
    <Banner title="Others have published since you last looked">
      <p>
        {versions === 1 ? 'One publication' : `${versions} publications`} in{' '}
        {groups === 1 ? 'one group' : `${groups} groups`}.{' '}
        <a href="/staff/groups/changes">See what changed</a>
      </p>
    </Banner>
  );
}

/** What was published for one group, and what it comes to. */
export function GroupNewsCard({ news }: { news: GroupNews }) {
  const { groupId, name, versions, isFirst, changes } = news;
  return (
    <Card
      title={name}
      id={`group-${groupId}`}
      aside={
        <a href={`/staff/groups/${groupId}`}>
          The group<span className="sr-only"> {name}</span>
        </a>
      }
    >
      <ul className="plain-list">
        {versions.map(({ number, reason, at, by }) => (
          <li key={number}>
            Version {number}, {formatDateShortWithYear(londonDate(at))}
            {by !== null && `, by ${by}`}: {reason}
          </li>
        ))}
      </ul>
      {changes.length === 0 ? (
        <p>Everything is back where it was.</p>
      ) : isFirst || changes.length > 5 ? (
        <Details summary={changes.length === 1 ? 'One event' : `${changes.length} events`}>
          <ChangeLines changes={changes} />
        </Details>
      ) : (
        <ChangeLines changes={changes} />
      )}
    </Card>
  );
}
