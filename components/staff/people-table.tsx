import { type Column, Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { roleLabel } from '@/lib/staff/labels';
import type { OtherPerson, StaffPerson } from '@/lib/staff/types';

const columns: Column<StaffPerson>[] = [
  {
    header: 'Name',
    rowHeader: true,
    cell: ({ name, trn, personId, schoolUrn }) => (
      <>
        <a href={`/schools/${schoolUrn}/people/${personId}`}>
          <bdi>{name}</bdi>
        </a>
        <small className="block font-normal text-ink-soft">
          {trn === null ? 'TRN not known' : `TRN ${trn}`}
        </small>
      </>
    ),
  },
  {
    header: 'Role',
    folded: true,
    cell: ({ role, intake }) => (
      <>
        {roleLabel[role]}
        {intake && <small className="block text-ink-soft">{intake}</small>}
      </>
    ),
  },
  {
    header: 'School',
    plain: true,
    cell: ({ schoolName, schoolUrn }) => <a href={`/schools/${schoolUrn}/people`}>{schoolName}</a>,
  },
  {
    header: 'Status',
    plain: true,
    cell: ({ status, waitingOn }) => (
      <>
        <Tag tone={status.tone}>{status.tag}</Tag>
        {waitingOn && (
          <small className="mt-1 block text-ink-soft">
            <bdi>{waitingOn}</bdi>
          </small>
        )}
      </>
    ),
  },
  {
    header: 'Trained by',
    folded: true,
    cell: ({ leadProvider, group }) => (
      <>
        {leadProvider ?? 'Not known'}
        <small className="block text-ink-soft">{group ?? 'Not in a group'}</small>
      </>
    ),
  },
];

export function PeopleTable({ caption, people }: { caption: string; people: StaffPerson[] }) {
  return (
    <Table
      caption={caption}
      captionHidden
      columns={columns}
      rows={people}
      rowKey={({ periodId }) => periodId}
      rowName={({ name }) => name}
    />
  );
}

/** All that may be shown of people whom somebody else trains. */
export function OtherPeople({ people }: { people: OtherPerson[] }) {
  if (people.length === 0) return null;
  return (
    <section className="mt-8">
      <h2>Trained by others at this school</h2>
      <p className="text-ink-soft">Their records belong to the organisations that train them.</p>
      <Table
        caption="People whom another organisation trains"
        captionHidden
        columns={[
          { header: 'Name', rowHeader: true, cell: ({ name }) => <bdi>{name}</bdi> },
          { header: 'Role', cell: ({ role }) => roleLabel[role] },
          { header: 'Lead provider', cell: ({ leadProvider }) => leadProvider ?? 'Not known' },
        ]}
        rows={people}
        rowKey={({ name, role, leadProvider }) => `${name} ${role} ${leadProvider}`}
      />
    </section>
  );
}
