'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import type { Column } from '@/components/ui/table';
import type { AllocationRun, ProposedPlace } from '@/lib/allocations/types';
import { emptyFormState, type FormState } from '@/lib/forms/form-state';
import { PlacesTable } from './places-table';

type Action = (state: FormState, formData: FormData) => Promise<FormState>;

/** The proposal with a box beside everybody who should stay out of it. */
export function ApplyForm({ action, run }: { action: Action; run: AllocationRun }) {
  const [state, submit] = useActionState(action, emptyFormState);
  const typed = state.values.leaveOut;
  const left = typeof typed === 'string' ? [typed] : (typed ?? []);
  return (
    <form action={submit}>
      <ErrorSummary errors={state.errors} />
      <input type="hidden" name="runId" value={run.id} />
      <input type="hidden" name="version" value={run.version} />
      <PlacesTable places={run.places} leaveOut={leaveOutColumn(left)} />
      <p className="form-actions">
        <Button>Apply to everybody else</Button> <a href="/staff/allocations">Leave it for now</a>
      </p>
    </form>
  );
}

const leaveOutColumn = (left: string[]): Column<ProposedPlace> => ({
  header: 'Leave out',
  cell: ({ trainingPeriodId, name, chosen }) =>
    chosen === null ? (
      ''
    ) : (
      <label className="choice">
        <input
          type="checkbox"
          name="leaveOut"
          value={trainingPeriodId}
          defaultChecked={left.includes(trainingPeriodId)}
        />
        <span>
          Leave out<span className="sr-only"> {name}</span>
        </span>
      </label>
    ),
});
