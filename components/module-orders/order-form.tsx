'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { DateField } from '@/components/ui/date-field';
import { ErrorSummary } from '@/components/ui/error-summary';
import { HiddenFields } from '@/components/ui/hidden-fields';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { halfTermLabel } from '@/lib/events/labels';
import { emptyFormState, errorFor, type FormState, typedValue } from '@/lib/forms/form-state';
import type { OrderPlace } from '@/lib/module-orders/types';
import { moduleName } from './order-table';

/** One choice for each place of the programme, by year, and who agreed it. */
export function OrderForm({
  action,
  hidden,
  places,
  agreedWith,
  agreedOn,
  submit,
}: {
  action: (state: FormState, formData: FormData) => Promise<FormState>;
  hidden: Record<string, string>;
  places: OrderPlace[];
  agreedWith: string;
  agreedOn: { day: string; month: string; year: string };
  submit: string;
}) {
  const [state, send] = useActionState(action, emptyFormState);
  const years = Map.groupBy(places, ({ year }) => year);
  return (
    <form className="form" action={send} noValidate>
      <ErrorSummary errors={state.errors} />
      <HiddenFields values={hidden} />
      {[...years].map(([year, own]) => (
        <fieldset key={year} className="order-year fields">
          <legend>Year {year}</legend>
          {own.map(({ position, halfTerm, weeks, taken }) => (
            <SelectField
              key={position}
              name={`place-${position}`}
              label={`From ${halfTermLabel[halfTerm]}`}
              hint={weeks === 1 ? '1 week' : `${weeks} weeks`}
              defaultValue={typedValue(state, `place-${position}`, taken.id)}
              error={errorFor(state, `place-${position}`)}
              options={own.map(({ planned }) => ({ value: planned.id, label: moduleName(planned) }))}
            />
          ))}
        </fieldset>
      ))}
      <TextField
        name="agreedWith"
        label="Who agreed it?"
        hint="For example Rosalind Penhaligon, induction tutor"
        maxLength={200}
        autoComplete="off"
        defaultValue={typedValue(state, 'agreedWith', agreedWith)}
        error={errorFor(state, 'agreedWith')}
      />
      <DateField
        name="agreedOn"
        label="When was it agreed?"
        hint="For example 4 9 2026"
        values={{
          day: typedValue(state, 'agreedOn-day', agreedOn.day),
          month: typedValue(state, 'agreedOn-month', agreedOn.month),
          year: typedValue(state, 'agreedOn-year', agreedOn.year),
        }}
        error={errorFor(state, 'agreedOn')}
      />
      <Button>{submit}</Button>
    </form>
  );
}
