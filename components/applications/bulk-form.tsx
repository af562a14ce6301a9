'use client';

import { type ReactNode, useActionState } from 'react';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import type { BulkResult } from '@/lib/applications/types';
import type { AnswerState } from '@/lib/forms/form-state';

const nothing: AnswerState<BulkResult[]> = { errors: [], values: {}, answer: null };

/** The list's form: the rows, rendered on the server, carry the boxes; this sends them and shows a result for each. */
export function BulkForm({
  action,
  children,
}: {
  action: (state: AnswerState<BulkResult[]>, formData: FormData) => Promise<AnswerState<BulkResult[]>>;
  children: ReactNode;
}) {
  const [state, send] = useActionState(action, nothing);
  const refused = (state.answer ?? []).filter(({ problem }) => problem !== null);
  const done = (state.answer ?? []).length - refused.length;
  return (
    <form action={send}>
      <ErrorSummary errors={state.errors.map(({ message }) => ({ field: '', message }))} />
      {state.answer !== null && (
        <Banner
          tone={refused.length === 0 ? 'success' : 'important'}
          title={`${done} done${refused.length > 0 ? `, ${refused.length} not` : ''}`}
          announce
        >
          {refused.length > 0 && (
            <ul>
              {refused.map(({ key, name, problem }) => (
                <li key={key}>
                  <a href={`/staff/applications/${key}`}>{name}</a>: {problem}
                </li>
              ))}
            </ul>
          )}
        </Banner>
      )}
      <div className="cluster mb-4">
        <Button name="to" value="accepted">
          Accept selected
        </Button>
        <Button name="to" value="checking" variant="secondary">
          Mark selected as being checked
        </Button>
      </div>
      {children}
    </form>
  );
}
