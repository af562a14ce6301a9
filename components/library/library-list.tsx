import { Tag } from '@/components/ui/tag';
import { fileInWords } from '@/lib/files/labels';
import { documentKindLabel, effectiveInWords } from '@/lib/library/labels';
import type { LibraryItem } from '@/lib/library/types';

export interface LibraryLinks {
  document: (id: string) => string;
  file: (versionId: string) => string;
}

/** Documents as their readers find them, each with where what was searched for stands in it. */
export function LibraryList({ items, links }: { items: LibraryItem[]; links: LibraryLinks }) {
  return (
    <ul className="plain-list stack">
      {items.map((item) => (
        <li key={item.versionId}>
          <article className="card grid gap-2">
            <h2>
              <a href={links.document(item.id)}>{item.title}</a>
            </h2>
            <Marks item={item} />
            <p>{item.summary}</p>
            {item.snippet.length > 0 && (
              <p className="text-ink-soft">
                …
                {item.snippet.map(({ text, isHit }, at) =>
                  isHit ? (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one sentence have nothing else
                    <mark key={at}>{text}</mark>
                  ) : (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one sentence have nothing else
                    <span key={at}>{text}</span>
                  ),
                )}
                …
              </p>
            )}
            <p className="text-ink-soft">
              {effectiveInWords(item.effectiveFrom, item.effectiveUntil)}
              {item.number > 1 && ` · version ${item.number}`} ·{' '}
              <a href={links.file(item.versionId)} download>
                Download<span className="sr-only"> {item.title}</span>
              </a>{' '}
              ({fileInWords(item.file)})
            </p>
          </article>
        </li>
      ))}
    </ul>
  );
}

/** What kind it is, and what is particular about it for the reader. */
export function Marks({ item }: { item: LibraryItem }) {
  return (
    <p className="cluster">
      <Tag>{documentKindLabel[item.kind]}</Tag>
      {item.isNew && <Tag tone="info">New since your last visit</Tag>}
      {item.asksAcknowledgement &&
        (item.isAcknowledged ? (
          <Tag tone="success">You have confirmed it</Tag>
        ) : (
          <Tag tone="warning">Asks you to confirm</Tag>
        ))}
    </p>
  );
}
