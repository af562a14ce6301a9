'use client';

import { type ReactNode, useActionState } from 'react';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { invitationOutcomeLabel } from '@/lib/invitations/labels';
import { noResults, type ResultsState } from './results-state';

/** The list's form: the rows, rendered on the server, carry the boxes and buttons; this sends and shows results. */
export function InviteesForm({
  action,
  kind,
  q,
  notInvited,
  children,
}: {
  action: (state: ResultsState, formData: FormData) => Promise<ResultsState>;
  kind: string;
  q: string;
  /** How many of the list have not been invited, on all of its pages. */
  notInvited: number;
  children: ReactNode;
}) {
  const [state, submit] = useActionState(action, noResults);
  const notSent = state.results.filter(({ outcome }) => outcome !== 'sent');
  return (
    <form action={submit}>
      {state.isError && <ErrorSummary errors={[{ field: '', message: state.message }]} />}
      {!state.isError && state.message !== '' && (
        <Banner tone="success" title={state.message} announce>
          {notSent.length > 0 && (
            <ul>
              {notSent.map((result) => (
                <li key={result.key}>
                  {result.name || 'Somebody'}: {invitationOutcomeLabel[result.outcome]}
                </li>
              ))}
            </ul>
          )}
        </Banner>
      )}
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="q" value={q} />
      <div className="cluster mb-4">
        <Button name="intent" value="selected">
          Invite selected
        </Button>
        {notInvited > 0 && (
          <Button name="intent" value="all" variant="secondary">
            {notInvited === 1 ? 'Invite the 1 not invited yet' : `Invite all ${notInvited} not invited yet`}
          </Button>
        )}
      </div>
      {children}
    </form>
  );
}
