import { Card } from '@/components/ui/card';
import { Tag } from '@/components/ui/tag';
import type { ReceivedRow } from '@/lib/announcements/types';
import { receivedPath } from '@/lib/announcements/words';
import { formatInstant } from '@/lib/dates/format';

/** What somebody was sent, newest first. `urn` null: on their own pages. */
export function ReceivedList({
  rows,
  urn,
  level = 3,
}: {
  rows: ReceivedRow[];
  urn: number | null;
  level?: 2 | 3;
}) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <ul className="received-list">
      {rows.map(({ id, subject, opening, sentAt, isOpened, isCorrected }) => (
        <li key={id}>
          <Heading>
            <a href={`${receivedPath(urn)}/${id}`}>{subject}</a>
          </Heading>
          <p className="hint">
            {formatInstant(sentAt)} {!isOpened && <Tag tone="info">New</Tag>}{' '}
            {isCorrected && <Tag tone="warning">Corrected</Tag>}
          </p>
          <p>{opening}</p>
        </li>
      ))}
    </ul>
  );
}

/** The newest of them, where somebody begins; nothing when there are none. */
export function ReceivedCard({ rows, urn }: { rows: ReceivedRow[]; urn: number | null }) {
  if (rows.length === 0) return null;
  return (
    <Card id="announcements" title="Announcements" aside={<a href={receivedPath(urn)}>All announcements</a>}>
      <ReceivedList rows={rows} urn={urn} />
    </Card>
  );
}
