'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { Choice } from '@/components/ui/choice';
import { DateField, type DateFieldValues } from '@/components/ui/date-field';
import { Details } from '@/components/ui/details';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FieldGroup } from '@/components/ui/field';
import { HiddenFields } from '@/components/ui/hidden-fields';
import { emptyFormState, errorFor, type FormState, typedValue } from '@/lib/forms/form-state';

export interface MentorOption {
  personId: string;
  name: string;
  about: string;
}

/** So many are shown at once; the others open. */
const shown = 6;

/** Who, and from which day. What will happen stands on the next page. */
export function ChooseMentorForm({
  action,
  hidden,
  ectName,
  options,
  chosen,
  starts,
  startsHint,
}: {
  action: (state: FormState, formData: FormData) => Promise<FormState>;
  hidden: Record<string, string>;
  ectName: string;
  options: MentorOption[];
  chosen?: string;
  starts: DateFieldValues;
  startsHint: string;
}) {
  const [state, submit] = useActionState(action, emptyFormState);
  const picked = typedValue(state, 'mentor', chosen);
  return (
    <form action={submit} noValidate className="form">
      <ErrorSummary errors={state.errors} />
      <HiddenFields values={hidden} />
      <FieldGroup
        label={`Who mentors ${ectName}?`}
        name="mentor"
        hint="The best suited first, by working days in common, ECTs they have, training, subject and phase"
        error={errorFor(state, 'mentor')}
      >
        <Choices options={options.slice(0, shown)} first={0} picked={picked} />
        {options.length > shown && (
          <Details
            summary={`${options.length - shown} other mentors`}
            open={options.slice(shown).some(({ personId }) => personId === picked)}
          >
            <Choices options={options.slice(shown)} first={shown} picked={picked} />
          </Details>
        )}
      </FieldGroup>
      <DateField
        label="First day as mentor"
        name="starts"
        hint={startsHint}
        values={{
          day: typedValue(state, 'starts-day', starts.day),
          month: typedValue(state, 'starts-month', starts.month),
          year: typedValue(state, 'starts-year', starts.year),
        }}
        error={errorFor(state, 'starts')}
      />
      <Button>Continue</Button>
    </form>
  );
}

function Choices({ options, first, picked }: { options: MentorOption[]; first: number; picked: string }) {
  return (
    <div className="choices">
      {options.map(({ personId, name, about }, index) => (
        <Choice
          key={personId}
          type="radio"
          name="mentor"
          id={first + index === 0 ? 'mentor' : `mentor-${first + index + 1}`}
          option={{ value: personId, label: name, hint: about }}
          checked={personId === picked}
        />
      ))}
    </div>
  );
}
