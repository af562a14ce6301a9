import { Card } from '@/components/ui/card';
import type { MergedPair } from '@/lib/duplicates/types';
import type { FormState } from '@/lib/forms/form-state';
import { MergeForm } from './merge-form';

/** Of two records that are one: what was done, and the way back. */
export function MergedCard({
  merged,
  action,
}: {
  merged: MergedPair;
  action: (state: FormState, formData: FormData) => Promise<FormState>;
}) {
  const { survivor, effects, by, on, canSplit, mergeId } = merged;
  return (
    <>
      <Card id="done" title="What was done">
        <p>
          By {by} on {on}.
        </p>
        <div className="prose">
          <ul>
            {[...new Set(effects)].map((effect) => (
              <li key={effect}>{effect}</li>
            ))}
          </ul>
        </div>
        {survivor.urn !== null && (
          <p className="cluster">
            <a href={`/schools/${survivor.urn}/people/${survivor.id}`}>
              Profile of <bdi>{survivor.name}</bdi>
            </a>
            <a href={`/schools/${survivor.urn}/people/${survivor.id}/history`}>History of both records</a>
          </p>
        )}
      </Card>
      {canSplit && (
        <Card id="split" title="If they are different people after all">
          <p>
            Everything that was moved goes back to where it was, with its own history, and the schools are
            told. What was added since stays with <bdi>{survivor.name}</bdi>. It is refused when something
            that was moved has been changed.
          </p>
          <MergeForm action={action} hidden={{ mergeId }} label="Split them again" variant="secondary" />
        </Card>
      )}
    </>
  );
}
