'use client';

import { type ReactNode, useActionState } from 'react';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { CopyBlock } from '@/components/ui/copy-block';
import { ErrorSummary } from '@/components/ui/error-summary';
import { RadioField } from '@/components/ui/radio-field';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import type { NewFeed } from '@/lib/feeds/types';
import { type AnswerState, emptyFormState, errorFor, typedValue } from '@/lib/forms/form-state';

interface Option {
  value: string;
  label: string;
  hint?: string;
}

/** Makes a feed and shows its address, this once. */
export function FeedForm({
  action,
  address,
  contents,
}: {
  action: (state: AnswerState<NewFeed>, formData: FormData) => Promise<AnswerState<NewFeed>>;
  /** Hidden fields that say where it is, such as the school's URN. */
  address: Record<string, string>;
  contents: { name: string; options: Option[]; as: 'radios' | 'select' };
}) {
  const [state, submit] = useActionState(action, { ...emptyFormState, answer: null });
  const { answer } = state;
  return (
    <div className="stack">
      {answer !== null && <MadeFeed feed={answer} />}
      <form action={submit} noValidate className="form">
        <ErrorSummary errors={state.errors} />
        {Object.entries(address).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <ContentsField
          {...contents}
          error={errorFor(state, contents.name)}
          chosen={typedValue(state, contents.name, contents.options[0]?.value)}
        />
        <TextField
          name="label"
          label="A name for it"
          hint="Which program or device will read it, such as “Outlook at work”. You see it in your list."
          maxLength={60}
          autoComplete="off"
          defaultValue={typedValue(state, 'label')}
          error={errorFor(state, 'label')}
        />
        <Button>Make the calendar address</Button>
      </form>
    </div>
  );
}

function ContentsField({
  name,
  options,
  as,
  error,
  chosen,
}: {
  name: string;
  options: Option[];
  as: 'radios' | 'select';
  error?: string;
  chosen: string;
}): ReactNode {
  const [only] = options;
  if (options.length === 1 && only) return <input type="hidden" name={name} value={only.value} />;
  const texts = { name, label: 'What should it hold?', error };
  return as === 'radios' ? (
    <RadioField {...texts} options={options} defaultValue={chosen} />
  ) : (
    <SelectField {...texts} options={options} defaultValue={chosen} />
  );
}

function MadeFeed({ feed }: { feed: NewFeed }) {
  const webcal = feed.address.replace(/^https?:/, 'webcal:');
  return (
    <Banner tone="success" title={`The address of “${feed.label}” is ready`} announce>
      <p>
        Copy it now: it is shown this once. Whoever has it can read the calendar, so treat it like a password.
        If you lose it, stop it and make another.
      </p>
      <div className="mt-3">
        <CopyBlock id="feed-address" text={feed.address} label="Copy the address" />
      </div>
      <p className="mt-3">
        On a phone or computer with a calendar program: <a href={webcal}>open it there and subscribe</a>.
      </p>
    </Banner>
  );
}
