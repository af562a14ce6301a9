import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import type { FormState } from '@/lib/forms/form-state';
import type { GroupDetails } from '@/lib/groups/types';
import { ButtonForm } from './draft-form';
import { GroupEvents } from './group-events';

/** What the programme plans and nobody's schedule shows yet. */
export function GroupDrafts({
  group,
  generate,
}: {
  group: GroupDetails;
  generate: (state: FormState, formData: FormData) => Promise<FormState>;
}) {
  const { lack, toPlace, unplaced } = group.plan;
  const drafts = group.events.filter(({ isDraft }) => isDraft);
  if (drafts.length === 0 && toPlace === 0 && unplaced.length === 0 && lack === null) return null;
  return (
    <Card
      title={drafts.length === 0 ? 'Planned events' : `Drafts (${drafts.length})`}
      id="drafts"
      accent="next"
    >
      <p>{sentenceOf(group, drafts.length)}</p>
      {unplaced.length > 0 && (
        <ul>
          {unplaced.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <div className="cluster">
        {drafts.length > 0 && (
          <ButtonLink href={`/staff/groups/${group.id}/publish`}>
            {drafts.length === 1 ? 'Publish the draft' : 'Publish the drafts'}
          </ButtonLink>
        )}
        {lack === null && (
          <ButtonForm
            action={generate}
            hidden={{ groupId: group.id }}
            label={drafts.length === 0 ? 'Generate the events' : 'Generate the drafts again'}
            variant={drafts.length === 0 ? 'primary' : 'secondary'}
          />
        )}
      </div>
      {drafts.length > 0 && <GroupEvents groupId={group.id} caption="Drafts" events={drafts} />}
    </Card>
  );
}

function sentenceOf({ plan: { lack, toPlace } }: GroupDetails, drafts: number): string {
  if (lack !== null) return `${lack}.`;
  if (drafts > 0)
    return 'Only staff see drafts. Generating again replaces them; what is published stays where it is.';
  if (toPlace === 0) return 'Every planned event that finds a day is in the schedule.';
  const events = toPlace === 1 ? 'One planned event has' : `${toPlace} planned events have`;
  return `${events} no day yet. Generating puts them on teaching days as drafts and says why each stands where it does.`;
}
