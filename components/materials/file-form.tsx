import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { FileField } from '@/components/ui/file-field';
import { materialKindLabel, materialReadersLabel } from '@/lib/materials/labels';

/** A plain form to a route: files are not sent through server actions. Its fields are named apart from those above. */
export function MaterialFileForm({ upload, problem }: { upload: string; problem: string | null }) {
  return (
    <form className="form" action={upload} method="post" encType="multipart/form-data">
      <ErrorSummary errors={problem === null ? [] : [{ field: 'file', message: problem }]} />
      <Choices name="kind" id="file-kind" label="What is it?" labels={materialKindLabel} first="slides" />
      <Field name="file-title" label="Title (optional)">
        <input className="input" id="file-title" name="title" maxLength={200} autoComplete="off" />
      </Field>
      <Choices
        name="seenBy"
        id="file-seenBy"
        label="Who sees it?"
        labels={materialReadersLabel}
        first="everybody"
      />
      <FileField
        name="file"
        label="File"
        hint="PDF, PowerPoint, Word, Excel, PNG or JPEG, at most 10 MB"
        accept=".pdf,.pptx,.docx,.xlsx,.png,.jpg,.jpeg"
        error={problem ?? undefined}
      />
      <Button variant="secondary">Add the file</Button>
    </form>
  );
}

function Choices({
  name,
  id,
  label,
  labels,
  first,
}: {
  name: string;
  id: string;
  label: string;
  labels: Record<string, string>;
  first: string;
}) {
  return (
    <Field name={id} label={label}>
      <select className="input" id={id} name={name} defaultValue={first}>
        {Object.entries(labels).map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  );
}
