'use client';

import { useActionState } from 'react';
import { Columns } from '@/components/layout/columns';
import { Button } from '@/components/ui/button';
import { Details } from '@/components/ui/details';
import { ErrorSummary } from '@/components/ui/error-summary';
import { HiddenFields } from '@/components/ui/hidden-fields';
import { RadioField } from '@/components/ui/radio-field';
import { SelectField, type SelectOption } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { emptyFormState, errorFor, type FormState, typedValue } from '@/lib/forms/form-state';
import { audienceLabel, weekdayLabel } from '@/lib/groups/labels';
import type { GroupFormChoices } from '@/lib/groups/types';

const audiences = Object.entries(audienceLabel).map(([value, label]) => ({ value, label }));
const weekdays = Object.entries(weekdayLabel).map(([value, label]) => ({ value, label }));

export function GroupForm({
  action,
  choices,
  intakes,
  values,
  hidden = {},
  venueIsPublished,
  submit,
}: {
  action: (state: FormState, formData: FormData) => Promise<FormState>;
  choices: GroupFormChoices;
  intakes: SelectOption[];
  /** What is stored, by the names of the fields. */
  values: Record<string, string>;
  hidden?: Record<string, string>;
  /** Of a group whose events are published. */
  venueIsPublished?: { href: string; name: string };
  submit: string;
}) {
  const [state, send] = useActionState(action, emptyFormState);
  const field = (name: string) => ({
    name,
    defaultValue: typedValue(state, name, values[name]),
    error: errorFor(state, name),
  });
  return (
    <form className="form" action={send} noValidate>
      <ErrorSummary errors={state.errors} />
      <HiddenFields values={hidden} />
      <TextField
        {...field('name')}
        label="Name"
        hint="As schools will read it"
        maxLength={200}
        autoComplete="off"
      />
      {choices.deliveryPartners.length > 0 && hidden.id === undefined && (
        <SelectField
          {...field('deliveryPartnerId')}
          label="Delivery partner"
          empty="Choose a delivery partner"
          options={choices.deliveryPartners}
        />
      )}
      <SelectField
        {...field('programmeVersionId')}
        label="Programme"
        empty="Choose a programme"
        hint="Its modules and planned events become the group’s events"
        options={choices.programmes}
      />
      <SelectField {...field('intake')} label="Intake" empty="Choose an intake" options={intakes} />
      <RadioField {...field('audience')} label="Who is the group for?" options={audiences} />
      <Columns kind="halves">
        <TextField {...field('phase')} label="Phase (optional)" hint="For example Primary" maxLength={100} />
        <TextField {...field('area')} label="Area (optional)" hint="For example Telford" maxLength={100} />
      </Columns>
      <Columns kind="halves">
        <SelectField {...field('weekday')} label="Day of the week" empty="Choose a day" options={weekdays} />
        <TextField
          {...field('starts')}
          label="Start time"
          hint="For example 1:30pm"
          width={10}
          autoComplete="off"
        />
      </Columns>
      <SelectField
        {...field('laCode')}
        label="Whose term dates are kept?"
        empty="Choose a local authority"
        options={choices.authorities}
      />
      {venueIsPublished ? (
        <p>
          Events are published at {venueIsPublished.name}. To move them,{' '}
          <a href={venueIsPublished.href}>change the venue with a reason</a>.
        </p>
      ) : (
        <VenueFields
          field={field}
          venues={choices.venues}
          isNewOpen={Boolean(errorFor(state, 'newVenueName'))}
        />
      )}
      {choices.facilitators.length > 0 && (
        <SelectField
          {...field('facilitatorId')}
          label="Facilitator with an account (optional)"
          hint="Sees the events and their rosters"
          empty="Nobody"
          options={choices.facilitators}
        />
      )}
      <TextField
        {...field('facilitatorName')}
        label="Facilitator’s name (optional)"
        hint="Shown in schedules"
        maxLength={200}
        autoComplete="off"
      />
      <TextField {...field('capacity')} label="How many people have room?" inputMode="numeric" width={4} />
      <Button>{submit}</Button>
    </form>
  );
}

type FieldOf = (name: string) => { name: string; defaultValue: string; error: string | undefined };

/** One of the list, or a new one that joins it. */
export function VenueFields({
  field,
  venues,
  isNewOpen,
}: {
  field: FieldOf;
  venues: SelectOption[];
  isNewOpen: boolean;
}) {
  return (
    <>
      <SelectField {...field('venueId')} label="Venue" empty="Not decided" options={venues} />
      <Details
        summary="The venue is not in the list"
        open={isNewOpen || field('newVenueName').defaultValue !== ''}
      >
        <div className="fields">
          <TextField
            {...field('newVenueName')}
            label="Name of the new venue"
            maxLength={200}
            autoComplete="off"
          />
          <TextField {...field('newVenueAddress')} label="Address" maxLength={300} autoComplete="off" />
          <TextField {...field('newVenuePostcode')} label="Postcode" width={10} autoComplete="off" />
        </div>
      </Details>
    </>
  );
}
