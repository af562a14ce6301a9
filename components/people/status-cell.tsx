import { Tag } from '@/components/ui/tag';
import type { PersonSummary } from '@/lib/people/types';
import type { SchoolPaths } from './paths';

/** The one tag, one sentence and one next step of a person. */
export function StatusCell({
  person,
  paths,
  canAct,
}: {
  person: PersonSummary;
  paths: SchoolPaths;
  canAct: boolean;
}) {
  const { tone, tag, sentence, nextStep } = person.words;
  return (
    <div className="status">
      <Tag tone={tone}>{tag}</Tag> <small>{sentence}</small>
      {canAct && nextStep && (
        <a className="next-step" href={paths.next(nextStep.topic, person.personId)}>
          {nextStep.label}
          <span className="sr-only">: {person.name}</span>
        </a>
      )}
    </div>
  );
}
