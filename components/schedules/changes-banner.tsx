import { AccessButton } from '@/components/access/access-button';
import { Banner } from '@/components/ui/banner';
import { Details } from '@/components/ui/details';
import { formatDate } from '@/lib/dates/format';
import { londonDate } from '@/lib/dates/london';
import type { FormState } from '@/lib/forms/form-state';
import { whoInWords } from '@/lib/schedules/labels';
import type { ChangeSince, ChangesSince } from '@/lib/schedules/view-types';

export interface SeenForm {
  action: (state: FormState, formData: FormData) => Promise<FormState>;
  /** Empty for a whole school and for oneself. */
  personId: string;
  urn?: number;
  from: 'schedule' | 'profile';
}

const shownOpen = 3;

/** What changed since the reader last said that they have seen it; it stays until they say so. */
export function ChangesBanner({
  unseen,
  seen,
  withPeople,
  done,
}: {
  unseen: ChangesSince | null;
  seen: SeenForm;
  withPeople: boolean;
  /** The reader has just pressed the button. */
  done?: boolean;
}) {
  if (unseen === null) return null;
  const { changes, exported, upTo } = unseen;
  if (changes.length === 0)
    return done ? (
      <Banner tone="success" title="Marked as seen. New changes will be shown here." announce />
    ) : null;
  const hidden = changes.slice(shownOpen);
  return (
    <div className="changes">
      <Banner tone="important" title={titleOf(unseen)}>
        <ChangeList changes={changes.slice(0, shownOpen)} withPeople={withPeople} />
        {hidden.length > 0 && (
          <Details summary={`${hidden.length} more`}>
            <ChangeList changes={hidden} withPeople={withPeople} />
          </Details>
        )}
        {exported !== null && <p>{exportedWords(exported)}</p>}
        <AccessButton
          action={seen.action}
          address={{
            ...(seen.urn === undefined ? {} : { urn: String(seen.urn) }),
            upTo: upTo.toISOString(),
            from: seen.from,
          }}
          id={seen.personId}
          label="I have seen these changes"
          about=""
        />
      </Banner>
    </div>
  );
}

const count = (changes: number) => `${changes} ${changes === 1 ? 'change' : 'changes'}`;

function titleOf({ changes, seenAt }: ChangesSince): string {
  return seenAt === null
    ? `${count(changes.length)} in the past four weeks`
    : `${count(changes.length)} since you looked on ${formatDate(londonDate(seenAt))}`;
}

function exportedWords({ at, changes }: NonNullable<ChangesSince['exported']>): string {
  const since = `you exported on ${formatDate(londonDate(at))}`;
  return changes === 0
    ? `Nothing has changed since ${since}.`
    : `${count(changes)} since ${since}: export again, the sheet “Changes” marks what is new.`;
}

function ChangeList({ changes, withPeople }: { changes: ChangeSince[]; withPeople: boolean }) {
  return (
    <ul className="change-list">
      {changes.map((change) => (
        <li key={change.eventId}>
          <strong>{change.title}</strong>
          {withPeople && <span className="text-ink-soft">, {whoInWords(change.people)}</span>}
          {change.lines.map((line) => (
            <span key={line.what} className="block">
              {line.what}:{' '}
              {line.was !== null && (
                <>
                  was <s>{line.was}</s>, now{' '}
                </>
              )}
              <b>{line.now ?? 'not set'}</b>
            </span>
          ))}
          <small>{change.reasons.join('; ')}</small>
        </li>
      ))}
    </ul>
  );
}
