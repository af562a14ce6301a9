'use client';

import { useActionState, useRef } from 'react';
import { Columns } from '@/components/layout/columns';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { HiddenFields } from '@/components/ui/hidden-fields';
import { RadioField } from '@/components/ui/radio-field';
import { TextField } from '@/components/ui/text-field';
import { TextareaField } from '@/components/ui/textarea-field';
import { kindHint, kindLabel } from '@/lib/announcements/labels';
import { type AudienceChoices, announcementKinds, type Preview } from '@/lib/announcements/types';
import { type AnswerState, errorFor, typedValue, typedValues } from '@/lib/forms/form-state';
import { longestMarkdown } from '@/lib/markdown/rules';
import { AudienceFields } from './audience-fields';
import { MarkdownHelp } from './markdown-help';
import { PreviewPanel } from './preview-panel';
import { usePreview } from './use-preview';

const kinds = announcementKinds.map((value) => ({ value, label: kindLabel[value], hint: kindHint[value] }));
const nothing: AnswerState<Preview> = { errors: [], values: {}, answer: null };

/** Subject, text and audience, beside what will be read and by whom: live with scripts, by a button without. */
export function WriteForm({
  action,
  choices,
  values,
  hidden = {},
  preview: initial = null,
}: {
  action: (state: AnswerState<Preview>, formData: FormData) => Promise<AnswerState<Preview>>;
  choices: AudienceChoices;
  /** What is stored, by the names of the fields. */
  values: Record<string, string | string[]>;
  hidden?: Record<string, string>;
  /** Of what is stored. */
  preview?: Preview | null;
}) {
  const [state, send] = useActionState(action, nothing);
  const form = useRef<HTMLFormElement>(null);
  const stored = (name: string) => [values[name] ?? []].flat();
  const first = (name: string) => typedValue(state, name, stored(name)[0] ?? '');
  const { preview, subject, look } = usePreview(form, {
    preview: state.answer ?? initial,
    subject: first('subject'),
  });
  const field = (name: string) => ({ name, defaultValue: first(name), error: errorFor(state, name) });
  return (
    <Columns kind="halves">
      <form className="form" action={send} noValidate ref={form} onInput={look}>
        <ErrorSummary errors={state.errors} />
        <HiddenFields values={hidden} />
        <RadioField {...field('kind')} label="What is it?" options={kinds} />
        <TextField
          {...field('subject')}
          label="Subject"
          hint="What happened, to what, at the front; no names of people"
          maxLength={150}
          autoComplete="off"
        />
        <TextareaField {...field('body')} label="Text" rows={14} maxLength={longestMarkdown} />
        <MarkdownHelp />
        <AudienceFields
          choices={choices}
          values={{
            of: (name) => typedValues(state, name, stored(name)),
            error: (name) => errorFor(state, name),
          }}
        />
        <TextField
          {...field('saveAs')}
          label="Save this audience as (optional)"
          hint="To choose it for other announcements; a name that is there already is replaced"
          maxLength={100}
          autoComplete="off"
        />
        <div className="cluster">
          <Button>Save the draft</Button>
          <Button variant="secondary" name="intent" value="preview">
            Preview
          </Button>
        </div>
        <p className="hint">Saving sends nothing. You look at it once more before it goes.</p>
      </form>
      <PreviewPanel preview={preview} subject={subject} />
    </Columns>
  );
}
