import { Table } from '@/components/ui/table';
import type { AuditRow } from '@/lib/audit/types';
import { formatInstant } from '@/lib/dates/format';

/** Events as ids: what was done to whom is found by them, and nobody is named. */
export function AuditTable({ rows, caption }: { rows: AuditRow[]; caption: string }) {
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { header: 'Event', rowHeader: true, cell: ({ id }) => id },
        { header: 'When', cell: ({ at }) => <time dateTime={at.toISOString()}>{formatInstant(at)}</time> },
        { header: 'Action', cell: ({ action }) => action },
        {
          header: 'Actor',
          cell: ({ actorKind, actorUserId }) => <Id kind={actorKind} id={actorUserId} />,
        },
        {
          header: 'Subject',
          cell: ({ subjectType, subjectId }) => <Id kind={subjectType} id={subjectId} />,
        },
        { header: 'Fields', cell: ({ fields }) => fields.join(', ') },
      ]}
    />
  );
}

function Id({ kind, id }: { kind: string; id: string | null }) {
  return (
    <>
      {kind}
      {id !== null && (
        <>
          {' '}
          <code className="long-id">{id}</code>
        </>
      )}
    </>
  );
}
