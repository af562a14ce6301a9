'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { emptyFormState, type FormState } from '@/lib/forms/form-state';

/** One button: the timetable is reduced, or it is not after all. */
export function TimetableForm({
  action,
  urn,
  periodId,
  year,
  isTold,
}: {
  action: (state: FormState, formData: FormData) => Promise<FormState>;
  urn: number;
  periodId: string;
  /** The academic year, in words. */
  year: string;
  isTold: boolean;
}) {
  const [state, submit] = useActionState(action, emptyFormState);
  return (
    <form action={submit} className="mt-3">
      <ErrorSummary errors={state.errors} />
      <input type="hidden" name="urn" value={urn} />
      <input type="hidden" name="id" value={periodId} />
      <input type="hidden" name="told" value={isTold ? 'no' : 'yes'} />
      <Button variant="secondary" small>
        {isTold ? `The timetable of ${year} is not reduced` : `The timetable of ${year} is reduced`}
      </Button>
    </form>
  );
}
