'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { RadioField } from '@/components/ui/radio-field';
import { TextField } from '@/components/ui/text-field';
import { TextareaField } from '@/components/ui/textarea-field';
import { enquiryTopicLabel } from '@/lib/enquiries/labels';
import { emptyFormState, errorFor, type FormState, typedValue } from '@/lib/forms/form-state';

export function HelpForm({
  action,
}: {
  action: (state: FormState, formData: FormData) => Promise<FormState>;
}) {
  const [state, submit] = useActionState(action, emptyFormState);
  return (
    <form className="form" action={submit} noValidate>
      <ErrorSummary errors={state.errors} />
      <RadioField
        name="topic"
        label="What do you need?"
        options={[
          { value: 'access', label: enquiryTopicLabel.access },
          { value: 'help', label: enquiryTopicLabel.help },
        ]}
        defaultValue={typedValue(state, 'topic')}
        error={errorFor(state, 'topic')}
      />
      <TextField
        name="name"
        label="Your full name"
        autoComplete="name"
        defaultValue={typedValue(state, 'name')}
        error={errorFor(state, 'name')}
      />
      <TextField
        name="email"
        label="Your work e-mail address"
        hint="We answer to this address."
        type="email"
        autoComplete="email"
        defaultValue={typedValue(state, 'email')}
        error={errorFor(state, 'email')}
      />
      <TextField
        name="schoolName"
        label="Your school"
        autoComplete="organization"
        defaultValue={typedValue(state, 'schoolName')}
        error={errorFor(state, 'schoolName')}
      />
      <TextareaField
        name="message"
        label="Your message"
        hint="For access, say what you do at the school. Do not send a teacher reference number or anything about health."
        defaultValue={typedValue(state, 'message')}
        error={errorFor(state, 'message')}
        maxLength={4000}
      />
      <Button>Send</Button>
    </form>
  );
}
