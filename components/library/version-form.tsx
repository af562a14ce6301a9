import { Button } from '@/components/ui/button';
import { CheckboxField } from '@/components/ui/checkbox-field';
import { DateField } from '@/components/ui/date-field';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FileField } from '@/components/ui/file-field';
import { TextareaField } from '@/components/ui/textarea-field';

/** A plain form to a route: files are not sent through server actions. What was typed before a refusal is in `typed`. */
export function VersionForm({
  upload,
  version,
  isFirst,
  typed,
  problem,
}: {
  upload: string;
  version: number;
  isFirst: boolean;
  typed: Record<string, string>;
  problem: { field: string; message: string } | null;
}) {
  const errorOf = (name: string) => (problem?.field === name ? problem.message : undefined);
  const dateOf = (name: string) => ({
    day: typed[`${name}-day`],
    month: typed[`${name}-month`],
    year: typed[`${name}-year`],
  });
  return (
    <form className="form" action={upload} method="post" encType="multipart/form-data">
      <ErrorSummary errors={problem === null ? [] : [problem]} />
      {problem !== null && (
        <p>
          What you typed is still here. <b>Choose the file again</b>: a browser never keeps it.
        </p>
      )}
      <input type="hidden" name="version" value={version} />
      {!isFirst && (
        <TextareaField
          name="whatChanged"
          label="What changed?"
          hint="Readers see it beside the version, and in the notification"
          rows={3}
          maxLength={1000}
          defaultValue={typed.whatChanged}
          error={errorOf('whatChanged')}
        />
      )}
      <DateField
        name="from"
        label="In force from (optional)"
        hint="Leave it empty for today. Before a later day nobody but you sees this version, and readers are told on that day"
        values={dateOf('from')}
        error={errorOf('from')}
      />
      <DateField
        name="until"
        label="Last day (optional)"
        hint="Afterwards readers no longer find the document"
        values={dateOf('until')}
        error={errorOf('until')}
      />
      <TextareaField
        name="markdown"
        label="The text as a web page (recommended)"
        hint="In Markdown. People who use a screen reader, a phone or large print read a page more easily than a PDF. It is shown with the file beside it"
        rows={10}
        maxLength={20000}
        defaultValue={typed.markdown}
        error={errorOf('markdown')}
      />
      <CheckboxField
        name="fromWord"
        label="Or make it from the file"
        defaultValues={typed.fromWord === 'yes' ? ['yes'] : []}
        options={[
          {
            value: 'yes',
            label: 'Make the web page from the Word file',
            hint: 'Headings, lists and tables are kept, pictures are not. Look at it afterwards',
          },
        ]}
      />
      <FileField
        name="file"
        label="File"
        hint="PDF, Word, PowerPoint or Excel without macros and passwords, or a PNG or JPEG picture, at most 10 MB"
        accept=".pdf,.docx,.pptx,.xlsx,.png,.jpg,.jpeg"
        error={errorOf('file')}
      />
      <Button>{isFirst ? 'Publish' : 'Publish this version'}</Button>
    </form>
  );
}
