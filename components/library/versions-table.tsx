import { type Column, Table } from '@/components/ui/table';
import { fileInWords } from '@/lib/files/labels';
import { effectiveInWords } from '@/lib/library/labels';
import type { VersionOfDocument } from '@/lib/library/types';

/** Versions, newest first, each with what changed and its file. */
export function VersionsTable({
  versions,
  fileHref,
  caption = 'Earlier versions',
}: {
  versions: VersionOfDocument[];
  fileHref: (versionId: string) => string;
  caption?: string;
}) {
  const columns: Column<VersionOfDocument>[] = [
    { header: 'Version', rowHeader: true, cell: ({ number }) => `Version ${number}` },
    {
      header: 'In force',
      cell: ({ effectiveFrom, effectiveUntil }) => effectiveInWords(effectiveFrom, effectiveUntil),
    },
    { header: 'What changed', cell: ({ whatChanged }) => whatChanged || 'The first version' },
    {
      header: 'File',
      cell: ({ id, number, file }) => (
        <a href={fileHref(id)} download>
          <span className="wrap-anywhere">{file.name}</span>
          <span className="sr-only"> of version {number}</span> ({fileInWords(file)})
        </a>
      ),
    },
  ];
  return <Table caption={caption} columns={columns} rows={versions} rowKey={({ id }) => id} />;
}
