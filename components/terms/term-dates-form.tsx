'use client';

import { useActionState } from 'react';
import { Columns } from '@/components/layout/columns';
import { Button } from '@/components/ui/button';
import { DateField } from '@/components/ui/date-field';
import { ErrorSummary } from '@/components/ui/error-summary';
import { HiddenFields } from '@/components/ui/hidden-fields';
import { partsOfDate } from '@/lib/dates/typed';
import { halfTermLabel } from '@/lib/events/labels';
import { emptyFormState, errorFor, type FormState, typedValue } from '@/lib/forms/form-state';
import type { Term } from '@/lib/terms/types';

const halfTerms = ['autumn_1', 'autumn_2', 'spring_1', 'spring_2', 'summer_1', 'summer_2'] as const;

export function TermDatesForm({
  action,
  hidden,
  terms,
}: {
  action: (state: FormState, formData: FormData) => Promise<FormState>;
  hidden: Record<string, string>;
  terms: Term[];
}) {
  const [state, send] = useActionState(action, emptyFormState);
  return (
    <form className="form" action={send} noValidate>
      <ErrorSummary errors={state.errors} />
      <HiddenFields values={hidden} />
      {halfTerms.map((halfTerm) => {
        const term = terms.find((candidate) => candidate.halfTerm === halfTerm);
        return (
          <section key={halfTerm} aria-label={halfTermLabel[halfTerm]}>
            <h3>{halfTermLabel[halfTerm]}</h3>
            <Columns kind="halves">
              <Edge
                name={`${halfTerm}-starts`}
                label="First day of school"
                date={term?.startsOn}
                state={state}
              />
              <Edge name={`${halfTerm}-ends`} label="Last day of school" date={term?.endsOn} state={state} />
            </Columns>
          </section>
        );
      })}
      <Button>Save the term dates</Button>
    </form>
  );
}

function Edge({
  name,
  label,
  date,
  state,
}: {
  name: string;
  label: string;
  date: string | undefined;
  state: FormState;
}) {
  const { day, month, year } = partsOfDate(date ?? null);
  return (
    <DateField
      name={name}
      label={label}
      values={{
        day: typedValue(state, `${name}-day`, day),
        month: typedValue(state, `${name}-month`, month),
        year: typedValue(state, `${name}-year`, year),
      }}
      error={errorFor(state, name)}
    />
  );
}
