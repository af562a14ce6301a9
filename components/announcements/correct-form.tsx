'use client';

import { useActionState } from 'react';
import { Markdown } from '@/components/markdown/markdown';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ErrorSummary } from '@/components/ui/error-summary';
import { HiddenFields } from '@/components/ui/hidden-fields';
import { TextField } from '@/components/ui/text-field';
import { TextareaField } from '@/components/ui/textarea-field';
import { type AnswerState, errorFor, typedValue } from '@/lib/forms/form-state';
import type { MarkdownTree } from '@/lib/markdown/parse';
import { longestMarkdown } from '@/lib/markdown/rules';
import { MarkdownHelp } from './markdown-help';

const nothing: AnswerState<MarkdownTree> = { errors: [], values: {}, answer: null };

/** Other words for the same people. They are looked at before they go. */
export function CorrectForm({
  action,
  hidden,
  subject,
  body,
  people,
}: {
  action: (state: AnswerState<MarkdownTree>, formData: FormData) => Promise<AnswerState<MarkdownTree>>;
  hidden: Record<string, string>;
  subject: string;
  body: string;
  people: string;
}) {
  const [state, send] = useActionState(action, nothing);
  return (
    <form className="form" action={send} noValidate>
      <ErrorSummary errors={state.errors} />
      <HiddenFields values={hidden} />
      <TextField
        name="subject"
        label="Subject"
        hint="“Correction:” is put before it"
        maxLength={150}
        autoComplete="off"
        defaultValue={typedValue(state, 'subject', subject)}
        error={errorFor(state, 'subject')}
      />
      <TextareaField
        name="body"
        label="Text"
        hint="The whole text as it should have been"
        rows={14}
        maxLength={longestMarkdown}
        defaultValue={typedValue(state, 'body', body)}
        error={errorFor(state, 'body')}
      />
      <MarkdownHelp />
      {state.answer && (
        <Card id="preview" title="As it will be read">
          <Markdown tree={state.answer} />
        </Card>
      )}
      <div className="cluster">
        <Button variant="secondary" name="intent" value="preview">
          Preview
        </Button>
        <Button>Send the correction to {people}</Button>
      </div>
    </form>
  );
}
