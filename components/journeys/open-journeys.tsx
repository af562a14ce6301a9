import { Card } from '@/components/ui/card';

/** "Continue where you left off". */
export function OpenJourneys({ journeys }: { journeys: { href: string; title: string }[] }) {
  if (journeys.length === 0) return null;
  return (
    <Card id="open-journeys" title="Go on where you stopped" accent="next">
      <ul>
        {journeys.map(({ href, title }) => (
          <li key={href}>
            <a href={href}>
              <bdi>{title}</bdi>
            </a>
          </li>
        ))}
      </ul>
      <p className="text-ink-soft">Answers that are not sent are erased after 30 days.</p>
    </Card>
  );
}
