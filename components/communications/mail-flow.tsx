'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { TextField } from '@/components/ui/text-field';
import { formatInstant } from '@/lib/dates/format';
import { emptyFormState, errorFor, type FormState, typedValue } from '@/lib/forms/form-state';

interface Queue {
  waiting: number;
  /** Milliseconds. */
  oldest: number | null;
  failing: number;
  isPaused: boolean;
  perMinute: number;
  canPause: boolean;
}

/** How much mail waits, and the switch that stops it. */
export function MailFlow({
  queue,
  action,
}: {
  queue: Queue;
  action: (state: FormState, formData: FormData) => Promise<FormState>;
}) {
  const { isPaused, perMinute, canPause } = queue;
  const [state, submit] = useActionState(action, emptyFormState);
  return (
    <section className={isPaused ? 'banner banner-important' : 'card'} aria-labelledby="mail-flow">
      <h2 id="mail-flow" className="m-0 text-base">
        {isPaused ? 'Mail is paused' : 'Mail is flowing'}
      </h2>
      <p className="m-0 mt-1">
        {inWords(queue)}
        {isPaused && ' Codes to sign in are sent all the same.'}
      </p>
      {canPause && (
        <details className="details mt-3" open={state.errors.length > 0}>
          <summary>Pause mail, or set how fast it is sent</summary>
          <ErrorSummary errors={state.errors} />
          <form action={submit} className="mt-3">
            <TextField
              label="Most mails a minute"
              hint="0 is no limit. Ask whoever runs the mail server what it takes."
              name="perMinute"
              inputMode="numeric"
              width={4}
              defaultValue={typedValue(state, 'perMinute', String(perMinute))}
              error={errorFor(state, 'perMinute')}
            />
            <div className="cluster mt-3">
              <Button variant="secondary" name="isPaused" value={isPaused ? 'yes' : 'no'}>
                Save
              </Button>
              <Button
                variant={isPaused ? 'primary' : 'danger'}
                name="isPaused"
                value={isPaused ? 'no' : 'yes'}
              >
                {isPaused ? 'Let mail flow again' : 'Pause all mail'}
              </Button>
            </div>
          </form>
        </details>
      )}
    </section>
  );
}

function inWords({ waiting, oldest, failing, perMinute }: Queue): string {
  const pace = perMinute === 0 ? 'no limit' : `at most ${perMinute.toLocaleString('en-GB')} a minute`;
  if (waiting === 0 || oldest === null) return `No mail waits; ${pace}.`;
  const mails = waiting === 1 ? 'One mail waits' : `${waiting.toLocaleString('en-GB')} mails wait`;
  const again = failing === 0 ? '' : `, ${failing.toLocaleString('en-GB')} of them to be tried again`;
  return `${mails}${again}, the oldest since ${formatInstant(new Date(oldest))}; ${pace}.`;
}
