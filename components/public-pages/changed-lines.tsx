import type { ChangedLine } from '@/lib/public-pages/types';

const sign = { added: '+', removed: '−', same: '', skipped: '' } as const;
const words = { added: 'Added: ', removed: 'Removed: ', same: '', skipped: '' } as const;

/** A text beside what it was, line by line. */
export function ChangedLines({ lines }: { lines: readonly ChangedLine[] }) {
  if (lines.length === 0) return <p>The two texts are the same.</p>;
  return (
    <ul className="changed-lines">
      {lines.map(({ kind, text }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines may be alike and never move
        <li key={at} className={`changed-${kind}`}>
          <span aria-hidden="true">{sign[kind]}</span>
          <span>
            {words[kind] && <span className="sr-only">{words[kind]}</span>}
            {text}
          </span>
        </li>
      ))}
    </ul>
  );
}
