import { DateField } from '@/components/ui/date-field';
import { TextField } from '@/components/ui/text-field';

/** A day with its start and end. `errors` by the names of the fields. */
export function WhenFields({
  values,
  errors,
}: {
  values: Record<string, string | undefined>;
  errors: Record<string, string | undefined>;
}) {
  return (
    <>
      <DateField
        name="date"
        label="Date"
        values={{ day: values['date-day'], month: values['date-month'], year: values['date-year'] }}
        error={errors.date}
      />
      <TextField
        name="starts"
        label="Start time"
        hint="For example 1:30pm"
        width={10}
        defaultValue={values.starts}
        error={errors.starts}
      />
      <TextField name="ends" label="End time" width={10} defaultValue={values.ends} error={errors.ends} />
    </>
  );
}
