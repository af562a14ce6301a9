import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FileField } from '@/components/ui/file-field';
import { formatDateLong } from '@/lib/dates/format';
import { londonDate } from '@/lib/dates/london';
import { sizeInWords } from '@/lib/files/labels';

export interface RequestFile {
  id: string;
  fileName: string;
  bytes: number;
  at: Date;
}

/** Files of a request, and the form for another. A plain form: the browser posts it, with or without scripts. */
export function RequestFiles({
  files,
  path,
  mayAdd,
  accept,
  problem,
}: {
  files: readonly RequestFile[];
  /** Where files are sent to and fetched from: '/api/me/requests/R-1042/files'. */
  path: string;
  mayAdd: boolean;
  accept: string;
  problem: string | undefined;
}) {
  return (
    <Card id="files" title="Files">
      {problem !== undefined && <ErrorSummary errors={[{ field: 'file', message: problem }]} />}
      {files.length === 0 ? (
        <p>No files yet.</p>
      ) : (
        <ul>
          {files.map(({ id, fileName, bytes, at }) => (
            <li key={id}>
              <a href={`${path}/${id}`} download>
                <bdi className="wrap-anywhere">{fileName}</bdi>
              </a>{' '}
              <span className="text-ink-soft">
                {sizeInWords(bytes)}, {formatDateLong(londonDate(at))}
              </span>
            </li>
          ))}
        </ul>
      )}
      {mayAdd && (
        <form className="form mt-4" action={path} method="post" encType="multipart/form-data">
          <FileField
            name="file"
            label="Add a file"
            hint="A PDF, a picture (PNG or JPEG), a Word document or an Excel workbook, of 10 MB at most. Nothing about anybody’s health."
            accept={accept}
            error={problem}
          />
          <Button variant="secondary">Add this file</Button>
        </form>
      )}
    </Card>
  );
}
