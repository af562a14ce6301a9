import { Card } from '@/components/ui/card';
import type { FormState } from '@/lib/forms/form-state';
import type { GroupEvent } from '@/lib/groups/types';
import { ButtonForm, MoveDraftForm } from './draft-form';

type Action = (state: FormState, formData: FormData) => Promise<FormState>;

/** Nobody but staff sees a draft, so it needs no reason. */
export function ChangeOfDraft({
  event,
  hidden,
  values,
  move,
  remove,
}: {
  event: GroupEvent;
  hidden: Record<string, string>;
  values: Record<string, string>;
  move: Action;
  remove: Action;
}) {
  return (
    <div className="stack">
      {event.why !== null && (
        <Card title="Why this day?" id="why" accent="quiet">
          <p>{event.why}</p>
        </Card>
      )}
      <Card title="Another day or time" id="move">
        <MoveDraftForm action={move} hidden={hidden} values={values} />
      </Card>
      <Card title="Take it away" id="remove">
        <p>The draft goes; generating the group’s events again brings it back.</p>
        <ButtonForm action={remove} hidden={hidden} label="Take the draft away" variant="secondary" />
      </Card>
    </div>
  );
}
