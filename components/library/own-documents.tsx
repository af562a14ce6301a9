import { type Column, Table } from '@/components/ui/table';
import { Tag, type Tone } from '@/components/ui/tag';
import { formatDate } from '@/lib/dates/format';
import { documentKindLabel, documentStateLabel, readerRoleLabel } from '@/lib/library/labels';
import type { DocumentState, OwnDocumentRow } from '@/lib/library/types';

const tones: Record<DocumentState, Tone> = {
  empty: 'warning',
  waiting: 'info',
  in_force: 'success',
  over: 'neutral',
  withdrawn: 'neutral',
};

export function StateTag({ state }: { state: DocumentState }) {
  return <Tag tone={tones[state]}>{documentStateLabel[state]}</Tag>;
}

/** What the organisation keeps in its library, with how many have opened and confirmed what is in force. */
export function OwnDocuments({
  documents,
  hrefOf,
}: {
  documents: OwnDocumentRow[];
  hrefOf: (id: string) => string;
}) {
  const columns: Column<OwnDocumentRow>[] = [
    { header: 'Title', rowHeader: true, cell: ({ id, title }) => <a href={hrefOf(id)}>{title}</a> },
    { header: 'Kind', cell: ({ kind }) => documentKindLabel[kind] },
    { header: 'For', cell: ({ roles }) => roles.map((role) => readerRoleLabel[role]).join(', ') },
    {
      header: 'Version',
      cell: ({ number, effectiveFrom }) =>
        number === null || effectiveFrom === null ? null : `${number}, from ${formatDate(effectiveFrom)}`,
    },
    { header: 'State', cell: ({ state }) => <StateTag state={state} /> },
    { header: 'Opened', align: 'right', cell: ({ opened }) => opened.toLocaleString('en-GB') },
    {
      header: 'Confirmed',
      align: 'right',
      cell: ({ acknowledged }) => acknowledged?.toLocaleString('en-GB') ?? 'Not asked',
    },
  ];
  return (
    <Table caption="Documents" captionHidden columns={columns} rows={documents} rowKey={({ id }) => id} />
  );
}
