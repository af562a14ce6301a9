import { Card } from '@/components/ui/card';
import { formatDate } from '@/lib/dates/format';
import type { IsoDate } from '@/lib/dates/iso-date';

/** What staff asked about people whom they know already, each with the way to its answer. */
export function RegistrationQuestions({
  questions,
  hrefOf,
}: {
  questions: readonly {
    id: string;
    name: string;
    role: 'ect' | 'mentor';
    provider: string;
    since: IsoDate;
  }[];
  hrefOf: (id: string) => string;
}) {
  if (questions.length === 0) return null;
  return (
    <Card id="questions" title="Questions to answer" accent="next">
      <ul className="plain-list">
        {questions.map(({ id, name, role, provider, since }) => (
          <li key={id}>
            <a href={hrefOf(id)}>
              <bdi>{name}</bdi>
            </a>
            , {role === 'ect' ? 'ECT' : 'mentor'}: {provider} asked on {formatDate(since)}
          </li>
        ))}
      </ul>
    </Card>
  );
}
