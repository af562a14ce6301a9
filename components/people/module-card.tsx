import { Card } from '@/components/ui/card';
import { Progress } from '@/components/ui/progress';
import { formatDateShort } from '@/lib/dates/format';
import type { ModuleProgress } from '@/lib/people/own-profile';

/** How far somebody is in the module of the day, and what is left of it. */
export function ModuleCard({ module, id }: { module: ModuleProgress; id: string }) {
  const { number, title, year, done, left } = module;
  return (
    <Card
      id={id}
      title={`Module ${number}: ${title}`}
      aside={<span className="text-ink-soft">Year {year}</span>}
    >
      <Progress id={`${id}-progress`} label="Events behind you" value={done} max={done + left.length} />
      {left.length === 0 ? (
        <p className="mt-3">Nothing is left in this module.</p>
      ) : (
        <>
          <p className="mt-3">Left in this module:</p>
          <ul className="plain-list">
            {left.map((item) => (
              <li key={`${item.date} ${item.title}`}>
                <time dateTime={item.date}>{formatDateShort(item.date)}</time>: {item.title}
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
