'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import type { AllocationRun } from '@/lib/allocations/types';
import { emptyFormState, type FormState } from '@/lib/forms/form-state';

type Action = (state: FormState, formData: FormData) => Promise<FormState>;

/** Takes back everything that was applied. */
export function UndoForm({ action, run }: { action: Action; run: Pick<AllocationRun, 'id' | 'version'> }) {
  const [state, submit] = useActionState(action, emptyFormState);
  return (
    <form action={submit}>
      <ErrorSummary errors={state.errors} />
      <input type="hidden" name="runId" value={run.id} />
      <input type="hidden" name="version" value={run.version} />
      <p>
        Everybody whom this proposal put into a group leaves it again. They and their schools are told. If
        somebody has changed groups since, nothing is undone.
      </p>
      <Button variant="secondary">Undo all of it</Button>
    </form>
  );
}
