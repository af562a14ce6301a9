import { Card } from '@/components/ui/card';
import { formatDateLong } from '@/lib/dates/format';
import type { Note, NoteKind } from '@/lib/submissions/types';

const kindWords: Record<NoteKind, string> = {
  question: 'Question from staff',
  answer: 'Answer of the school',
  decision: 'Reason',
};

/** Questions, answers and reasons, the oldest first. */
export function NoteList({ notes }: { notes: Note[] }) {
  if (notes.length === 0) return null;
  return (
    <Card id="notes" title="Questions and answers">
      <ol className="stack">
        {notes.map(({ id, kind, body, on, author }) => (
          <li key={id}>
            <b>{kindWords[kind]}</b>
            <p className="whitespace-pre-line">{body}</p>
            <small className="text-ink-soft">
              {author && <bdi>{author}, </bdi>}
              {formatDateLong(on)}
            </small>
          </li>
        ))}
      </ol>
    </Card>
  );
}
