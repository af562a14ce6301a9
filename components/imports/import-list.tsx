import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { formatInstant } from '@/lib/dates/format';
import { kindTitle, stateTag } from '@/lib/imports/labels';
import type { ImportSummary } from '@/lib/imports/queries';
import { countsSentence } from '@/lib/imports/words';

export function ImportList({ imports }: { imports: ImportSummary[] }) {
  return (
    <Table
      caption="Imports, newest first"
      rows={imports}
      rowKey={(row) => row.id}
      columns={[
        {
          header: 'Import',
          rowHeader: true,
          cell: (row) => (
            <>
              <a href={`/staff/imports/${row.id}`}>
                {row.number}. {kindTitle[row.kind]}
              </a>
              <p className="hint break-words">{row.fileName}</p>
            </>
          ),
        },
        { header: 'State', cell: (row) => <ImportState row={row} /> },
        { header: 'Rows', cell: (row) => countsSentence(row.counts) },
        {
          header: 'Uploaded',
          cell: (row) => (
            <>
              {formatInstant(row.createdAt)}
              <br />
              by {row.createdBy}
            </>
          ),
        },
      ]}
    />
  );
}

function ImportState({ row }: { row: ImportSummary }) {
  const { label, tone } = stateTag(row.state, row.counts);
  return <Tag tone={tone}>{label}</Tag>;
}
