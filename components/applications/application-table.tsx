import { type Column, Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import type { ApplicationRow } from '@/lib/applications/types';
import { formatAge } from '@/lib/dates/format';
import { roleLabel } from '@/lib/staff/labels';
import { staffStateWords } from '@/lib/submissions/labels';

/** The rows carry the boxes of the form around them. */
export function ApplicationTable({
  caption,
  rows,
  canSelect,
}: {
  caption: string;
  rows: ApplicationRow[];
  canSelect: boolean;
}) {
  const select: Column<ApplicationRow> = {
    header: 'Select',
    headerHidden: true,
    cell: ({ key, version, name, status }) =>
      ['received', 'checking', 'waiting_for_school'].includes(status) ? (
        <label className="choice">
          <input type="checkbox" name="keys" value={`${key}@${version}`} />
          <span className="sr-only">Select {name}</span>
        </label>
      ) : null,
  };
  return (
    <Table
      caption={caption}
      captionHidden
      columns={canSelect ? [select, ...columns] : columns}
      rows={rows}
      rowKey={({ key }) => key}
      rowName={({ name }) => name}
    />
  );
}

const columns: Column<ApplicationRow>[] = [
  {
    header: 'Name',
    rowHeader: true,
    cell: ({ key, kind, name, trn }) => (
      <>
        <a href={`/staff/applications/${key}`}>
          <bdi>{name}</bdi>
        </a>
        <small className="block font-normal text-ink-soft">
          {kind === 'submission' ? `${key} · ` : ''}
          {trn === null ? 'TRN not known' : `TRN ${trn}`}
        </small>
      </>
    ),
  },
  { header: 'Role', cell: ({ role }) => roleLabel[role] },
  {
    header: 'School',
    plain: true,
    cell: ({ schoolName, schoolUrn }) => <a href={`/schools/${schoolUrn}/people`}>{schoolName}</a>,
  },
  {
    header: 'State',
    plain: true,
    cell: ({ status }) => <Tag tone={staffStateWords[status].tone}>{staffStateWords[status].tag}</Tag>,
  },
  { header: 'For', cell: ({ age }) => formatAge(age) },
  { header: 'Waiting for', cell: ({ waitsFor }) => waitsFor ?? 'Nobody' },
];
