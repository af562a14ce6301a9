'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { formatClockTime, formatDateLong } from '@/lib/dates/format';
import { emptyFormState, type FormState } from '@/lib/forms/form-state';
import type { ProposedVisit } from '@/lib/visits/types';

type Action = (state: FormState, formData: FormData) => Promise<FormState>;

/** A visit to which the reader is asked, with the two answers. */
export function ProposedVisitCard({ action, visit }: { action: Action; visit: ProposedVisit }) {
  const [state, submit] = useActionState(action, emptyFormState);
  const heading = `visit-${visit.eventId}`;
  return (
    <section className="card card-next" aria-labelledby={heading}>
      <h2 id={heading}>{visit.title}: can you make it?</h2>
      <p>
        <b>{formatDateLong(visit.date)}</b>, {formatClockTime(visit.startTime)} to{' '}
        {formatClockTime(visit.endTime)}. {visit.place}.
      </p>
      <p>{sentence[visit.answer ?? 'none']}</p>
      <form action={submit}>
        <ErrorSummary errors={state.errors} />
        <input type="hidden" name="eventId" value={visit.eventId} />
        <div className="cluster">
          {visit.answer !== 'agreed' && (
            <Button name="answer" value="agreed" about={`to ${visit.title}`}>
              I can make it
            </Button>
          )}
          {visit.answer !== 'declined' && (
            <Button variant="secondary" name="answer" value="declined" about={`to ${visit.title}`}>
              I cannot make it
            </Button>
          )}
        </div>
      </form>
    </section>
  );
}

const sentence = {
  none: 'It is in nobody’s schedule until both of you have agreed.',
  agreed: 'You have agreed. It goes into your schedule as soon as the other of you has agreed as well.',
  declined: 'You cannot make it. We will propose another day.',
};
