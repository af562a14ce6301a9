'use client';

import { useActionState, useDeferredValue, useState } from 'react';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Details } from '@/components/ui/details';
import { ErrorSummary } from '@/components/ui/error-summary';
import { TextField } from '@/components/ui/text-field';
import { TextareaField } from '@/components/ui/textarea-field';
import { type AnswerState, errorFor, typedValue } from '@/lib/forms/form-state';
import type { EditAnswer, PageFacts, PageText } from '@/lib/public-pages/types';
import { ChangedLines } from './changed-lines';
import { PagePreview } from './page-preview';
import { PlaceholderHelp } from './placeholder-help';

type State = AnswerState<EditAnswer>;

export interface PageFormProps {
  action: (state: State, formData: FormData) => Promise<State>;
  slug: string;
  path: string;
  latest: PageText & { number: number };
  facts: PageFacts;
}

/** Without scripts the button shows the preview; with them it follows every key. */
export function PageForm({ action, slug, path, latest, facts }: PageFormProps) {
  const [state, submit] = useActionState(action, { errors: [], values: {}, answer: null });
  const { answer } = state;
  const typed = (name: keyof PageText | 'note') =>
    answer === null
      ? typedValue(state, name, name === 'note' ? '' : latest[name])
      : name === 'note'
        ? answer.note
        : answer.text[name];
  const [live, setLive] = useState<PageText | null>(null);
  const shown = useDeferredValue(live ?? answer?.text ?? null);
  const basedOn =
    answer?.kind === 'conflict'
      ? answer.latest.number
      : Number(typedValue(state, 'basedOn', String(latest.number)));
  return (
    <form
      action={submit}
      noValidate
      className="form page-form"
      onInput={({ currentTarget }) => setLive(textOf(new FormData(currentTarget)))}
    >
      <ErrorSummary errors={state.errors} />
      {answer?.kind === 'conflict' && (
        <Banner
          tone="important"
          announce
          title={`${answer.latest.savedBy} saved version ${answer.latest.number} while you were writing`}
        >
          <p>
            Nothing of yours has been saved yet; it is still below. This is how your text differs from theirs.
            Take over what you want to keep, then save: yours becomes version {answer.latest.number + 1}.
          </p>
          <ChangedLines lines={answer.changes} />
        </Banner>
      )}
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="basedOn" value={basedOn} />
      <TextField
        name="title"
        label="Title"
        maxLength={100}
        defaultValue={typed('title')}
        error={errorFor(state, 'title')}
      />
      <TextareaField
        name="summary"
        label="Summary"
        hint="One sentence below the title and wherever the page is listed."
        rows={2}
        maxLength={300}
        defaultValue={typed('summary')}
        error={errorFor(state, 'summary')}
      />
      <TextareaField
        name="body"
        label="Text"
        hint="In Markdown. A blank line begins a paragraph, ## a heading, - an entry of a list."
        rows={22}
        maxLength={20_000}
        defaultValue={typed('body')}
        error={errorFor(state, 'body')}
      />
      <Details summary="Headings, links, tables and placeholders">
        <PlaceholderHelp />
      </Details>
      <TextField
        name="note"
        label="What changed (optional)"
        hint="For colleagues who look at the versions."
        maxLength={200}
        defaultValue={typed('note')}
        error={errorFor(state, 'note')}
      />
      <div className="cluster">
        <Button name="intent" value="preview" variant="secondary">
          Preview
        </Button>
        <Button name="intent" value="draft" variant="secondary">
          Save as a draft
        </Button>
        <Button name="intent" value="publish">
          Publish
        </Button>
      </div>
      {shown !== null && <PagePreview text={shown} facts={facts} path={path} />}
    </form>
  );
}

function textOf(form: FormData): PageText {
  const of = (name: string) => String(form.get(name) ?? '');
  return { title: of('title'), summary: of('summary'), body: of('body') };
}
