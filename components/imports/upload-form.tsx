import { Button } from '@/components/ui/button';
import { DateField, type DateFieldValues } from '@/components/ui/date-field';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FileField } from '@/components/ui/file-field';
import type { FieldError } from '@/lib/forms/form-state';
import type { ImportKind } from '@/lib/imports/types';

const accepted: Record<ImportKind, { accept: string; words: string }> = {
  registrations: { accept: '.xlsx,.csv', words: 'An Excel workbook (.xlsx) or a CSV file (.csv)' },
  programme: { accept: '.xlsx', words: 'An Excel workbook (.xlsx)' },
  school_contacts: { accept: '.xlsx,.csv', words: 'An Excel workbook (.xlsx) or a CSV file (.csv)' },
  school_register: { accept: '.csv', words: 'A CSV file (.csv)' },
  school_links: { accept: '.csv', words: 'A CSV file (.csv)' },
};

/** A plain form: the browser posts it, with or without scripts. */
export function UploadForm({
  action,
  kind,
  megabytes,
  problem,
  asOf,
}: {
  action: string;
  kind: ImportKind;
  megabytes: number;
  problem: FieldError | null;
  asOf: DateFieldValues;
}) {
  const errorOf = (field: string) => (problem?.field === field ? problem.message : undefined);
  return (
    <form className="form" action={action} method="post" encType="multipart/form-data">
      <ErrorSummary errors={problem === null ? [] : [problem]} />
      {kind === 'registrations' && (
        <DateField
          name="as-of"
          label="For which day does the file speak?"
          hint="What it says of a person’s progress is shown “as of” this day, and never replaces something later."
          values={asOf}
          error={errorOf('as-of')}
        />
      )}
      <FileField
        name="file"
        label="File"
        hint={`${accepted[kind].words}, smaller than ${megabytes} MB.`}
        accept={accepted[kind].accept}
        error={errorOf('file')}
      />
      <Button>Upload and check</Button>
    </form>
  );
}
