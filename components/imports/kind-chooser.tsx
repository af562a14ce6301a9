import { kindPath, kindPurpose, kindTitle } from '@/lib/imports/labels';
import type { ImportKind } from '@/lib/imports/types';

export function KindChooser({ kinds }: { kinds: readonly ImportKind[] }) {
  return (
    <section className="card mb-6" aria-labelledby="new-import">
      <div className="card-head">
        <h2 id="new-import">Start an import</h2>
      </div>
      <ul className="stack">
        {kinds.map((kind) => (
          <li key={kind}>
            <a className="font-bold" href={`/staff/imports/new/${kindPath[kind]}`}>
              {kindTitle[kind]}
            </a>
            <p className="hint">{kindPurpose[kind]}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
