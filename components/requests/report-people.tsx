import { Card } from '@/components/ui/card';
import { roleLabel } from '@/lib/people/labels';
import type { ReportPerson } from '@/lib/requests/report/queries';

/** Whom a report is about, by name. */
export function ReportPeople({
  people,
  hrefOf,
  listHref,
}: {
  people: readonly ReportPerson[];
  hrefOf: (personId: string) => string;
  listHref: string;
}) {
  return (
    <Card id="about-somebody" title="About an ECT or a mentor">
      {people.length === 0 ? (
        <p>Nobody is registered at your school at the moment.</p>
      ) : (
        <ul className="choice-links">
          {people.map(({ personId, name, roles }) => (
            <li key={personId}>
              <a href={hrefOf(personId)}>
                <bdi>{name}</bdi>
              </a>{' '}
              <span className="text-ink-soft">{roles.map((role) => roleLabel[role]).join(' and ')}</span>
            </li>
          ))}
        </ul>
      )}
      <p className="mt-3">
        <a href={listHref}>Everybody, with those who have left</a>
      </p>
    </Card>
  );
}
