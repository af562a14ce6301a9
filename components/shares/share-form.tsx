'use client';

import { useActionState } from 'react';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { CopyBlock } from '@/components/ui/copy-block';
import { ErrorSummary } from '@/components/ui/error-summary';
import { RadioField } from '@/components/ui/radio-field';
import { TextField } from '@/components/ui/text-field';
import { formatDateLong } from '@/lib/dates/format';
import { londonDate } from '@/lib/dates/london';
import { type AnswerState, emptyFormState, errorFor, typedValue } from '@/lib/forms/form-state';
import type { NewShare } from '@/lib/shares/types';

const days = [7, 30, 90].map((count) => ({ value: String(count), label: `${count} days` }));

/** Makes an address of one's own schedule and shows it, this once. */
export function ShareForm({
  action,
}: {
  action: (state: AnswerState<NewShare>, formData: FormData) => Promise<AnswerState<NewShare>>;
}) {
  const [state, submit] = useActionState(action, { ...emptyFormState, answer: null });
  const { answer } = state;
  return (
    <div className="stack">
      {answer !== null && (
        <Banner tone="success" title={`The address for “${answer.label}” is ready`} announce>
          <p>
            Copy it now: it is shown this once. It works until {formatDateLong(londonDate(answer.expiresAt))},
            for whoever has it.
          </p>
          <div className="mt-3">
            <CopyBlock id="share-address" text={answer.address} label="Copy the address" />
          </div>
        </Banner>
      )}
      <form action={submit} noValidate className="form">
        <ErrorSummary errors={state.errors} />
        <TextField
          name="label"
          label="For whom is it?"
          hint="Such as “Head of department”. Only you see this, in your list."
          maxLength={60}
          autoComplete="off"
          defaultValue={typedValue(state, 'label')}
          error={errorFor(state, 'label')}
        />
        <RadioField
          name="days"
          label="How long should it work?"
          inline
          options={days}
          defaultValue={typedValue(state, 'days', '30')}
          error={errorFor(state, 'days')}
        />
        <Button>Make the address</Button>
      </form>
    </div>
  );
}
