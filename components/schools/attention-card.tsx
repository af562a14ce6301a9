import { nextPath } from '@/components/people/paths';
import { AttentionList } from '@/components/ui/attention-list';
import { Card } from '@/components/ui/card';
import type { AttentionEntry } from '@/lib/people/types';

const shownAtMost = 6;

/** What the school should do next, most urgent first. `path` is the school's address. */
export function AttentionCard({
  entries,
  path,
  canAct,
}: {
  entries: AttentionEntry[];
  path: string;
  canAct: boolean;
}) {
  const shown = entries.slice(0, shownAtMost);
  return (
    <Card
      id="attention"
      title={canAct ? 'Needs your attention' : 'Needs the school’s attention'}
      accent="next"
    >
      {shown.length === 0 ? (
        <p>
          <strong>{canAct ? 'Nothing for you to do.' : 'Nothing for the school to do.'}</strong> When somebody
          needs a mentor, or the provider waits for the school, it stands here.
        </p>
      ) : (
        <AttentionList
          items={shown.map((entry) => ({
            key: entry.key,
            tone: entry.tone,
            tag: entry.tag,
            title: entry.sentence,
            href: entry.personId === null ? undefined : `${path}/people/${entry.personId}`,
            detail: entry.detail ?? undefined,
            action: canAct ? nextStep(entry, path) : undefined,
          }))}
        />
      )}
      {entries.length > shown.length && (
        <p className="mt-3">
          <a href={`${path}/people`}>
            And {entries.length - shown.length} more on the list of ECTs and Mentors
          </a>
        </p>
      )}
    </Card>
  );
}

function nextStep({ nextStep: step, personId }: AttentionEntry, path: string) {
  return step === null ? undefined : { href: nextPath(path, step.topic, personId), label: step.label };
}
