import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';
import { formatInstant } from '@/lib/dates/format';
import type { RequestMessage } from '@/lib/requests/request-queries';

const kindLabel: Record<RequestMessage['kind'], string> = {
  message: '',
  question: 'Question',
  answer: 'Answer',
  decision: 'Decision',
  note: 'Note between staff',
};

export function RequestThread({
  messages,
  children,
}: {
  messages: readonly RequestMessage[];
  children?: ReactNode;
}) {
  return (
    <Card id="thread" title="Messages">
      {messages.length === 0 ? (
        <p>No messages yet.</p>
      ) : (
        <ol className="entries">
          {messages.map(({ id, kind, from, at, body }) => (
            <li key={id}>
              <p className="text-ink-soft">
                <strong>
                  <bdi>{from}</bdi>
                </strong>
                {kindLabel[kind] !== '' && ` · ${kindLabel[kind]}`} · {formatInstant(at)}
              </p>
              <p className="whitespace-pre-line wrap-anywhere" dir="auto">
                {body}
              </p>
            </li>
          ))}
        </ol>
      )}
      {children}
    </Card>
  );
}
