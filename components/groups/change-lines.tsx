import type { ScheduleChangeLine } from '@/lib/schedules/types';

/** Events with what changed about them, was → now. */
export function ChangeLines({
  changes,
}: {
  changes: { id: string; title: string; lines: ScheduleChangeLine[] }[];
}) {
  return (
    <ul className="plain-list">
      {changes.map(({ id, title, lines }) => (
        <li key={id}>
          <b>{title}</b>
          {lines.map(({ what, was, now }) => (
            <span className="block" key={what}>
              {what}: {was === null ? '' : `${was} → `}
              {now ?? 'not set'}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
