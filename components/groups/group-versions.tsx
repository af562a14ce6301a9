import { Details } from '@/components/ui/details';
import { Tag } from '@/components/ui/tag';
import { formatInstant } from '@/lib/dates/format';
import type { GroupVersion } from '@/lib/groups/types';
import { ChangeLines } from './change-lines';

/** Every publication with its reason and what it changed, the newest first. */
export function GroupVersions({ versions }: { versions: GroupVersion[] }) {
  if (versions.length === 0) return <p>Nothing has been published yet.</p>;
  return (
    <ol className="versions" reversed>
      {versions.map((version) => (
        <li key={version.id}>
          <p>
            <b>Version {version.number}</b>
            {version.heldAt !== null && (
              <>
                {' '}
                <Tag tone="warning">Notices held</Tag>
              </>
            )}
          </p>
          <p>{version.reason}</p>
          <p className="hint">
            {formatInstant(version.publishedAt)}
            {version.publishedBy && `, ${version.publishedBy}`}
          </p>
          <VersionChanges version={version} />
        </li>
      ))}
    </ol>
  );
}

function VersionChanges({ version: { number, changes } }: { version: GroupVersion }) {
  const events = changes.length === 1 ? 'one event' : `${changes.length} events`;
  if (changes.length === 0) return <p className="hint">No event is recorded with this version.</p>;
  return (
    <Details summary={`Version ${number}: ${events}`}>
      <ChangeLines changes={changes} />
    </Details>
  );
}
