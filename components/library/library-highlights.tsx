import { Card } from '@/components/ui/card';
import { Tag } from '@/components/ui/tag';
import { documentKindLabel } from '@/lib/library/labels';
import type { LibraryItem } from '@/lib/library/types';

/** The newest of the library, and before it what waits to be acknowledged. `path`: the library's address. */
export function LibraryHighlights({ items, path }: { items: readonly LibraryItem[]; path: string }) {
  return (
    <Card id="library" title="From the library" aside={<a href={path}>All of the library</a>}>
      {items.length === 0 ? (
        <p>Newsletters, policies, guidance and handbooks appear here once they are published.</p>
      ) : (
        <ul className="plain-list">
          {items.map(({ id, title, kind, asksAcknowledgement, isAcknowledged }) => (
            <li key={id}>
              <a href={`${path}/${id}`}>{title}</a>{' '}
              <span className="text-ink-soft">{documentKindLabel[kind]}</span>{' '}
              {asksAcknowledgement && !isAcknowledged && <Tag tone="warning">Asks you to confirm</Tag>}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
