import { type Column, Table } from '@/components/ui/table';
import { formatInstant } from '@/lib/dates/format';
import { fileInWords } from '@/lib/files/labels';
import { effectiveInWords } from '@/lib/library/labels';
import type { OwnVersion } from '@/lib/library/types';

/** All versions of a document for those who publish it. */
export function OwnVersions({
  versions,
  asksAcknowledgement,
  fileHref,
}: {
  versions: OwnVersion[];
  asksAcknowledgement: boolean;
  fileHref: (versionId: string) => string;
}) {
  const columns: Column<OwnVersion>[] = [
    { header: 'Version', rowHeader: true, cell: ({ number }) => `Version ${number}` },
    {
      header: 'In force',
      cell: ({ effectiveFrom, effectiveUntil }) => effectiveInWords(effectiveFrom, effectiveUntil),
    },
    { header: 'What changed', cell: ({ whatChanged }) => whatChanged || 'The first version' },
    {
      header: 'File',
      cell: ({ id, number, file, hasPage }) => (
        <>
          <a href={fileHref(id)} download>
            <span className="wrap-anywhere">{file.name}</span>
            <span className="sr-only"> of version {number}</span>
          </a>{' '}
          ({fileInWords(file)}){hasPage ? ', with a web page' : ', no web page'}
        </>
      ),
    },
    {
      header: 'Published',
      cell: ({ publishedAt, publishedBy, isTold }) =>
        `${formatInstant(publishedAt)} by ${publishedBy}${isTold ? '' : '. Readers are told on its first day'}`,
    },
    {
      header: asksAcknowledgement ? 'Opened and confirmed' : 'Opened',
      cell: ({ opened, acknowledged }) =>
        asksAcknowledgement ? `${opened} opened, ${acknowledged} confirmed` : `${opened} opened`,
    },
  ];
  return <Table caption="Versions" columns={columns} rows={versions} rowKey={({ id }) => id} />;
}
