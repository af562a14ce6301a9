import { formatInstant } from '@/lib/dates/format';
import { stateLabel } from '@/lib/mail/labels';

export function MailHistory({
  createdAt,
  history,
}: {
  createdAt: Date;
  history: { state: string; at: Date; problem: string | null }[];
}) {
  return (
    <section aria-labelledby="mail-history">
      <h2 id="mail-history">History</h2>
      <ol className="grid list-none gap-2 p-0">
        <li>
          {formatInstant(createdAt)}: <b>Written</b>
        </li>
        {history.map(({ state, at, problem }) => (
          <li key={`${at.getTime()} ${state}`} className="break-words">
            {formatInstant(at)}: <b>{stateLabel(state)}</b>
            {problem !== null && <span className="text-ink-soft"> ({problem})</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
