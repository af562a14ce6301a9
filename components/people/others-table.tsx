import { Table } from '@/components/ui/table';
import { roleShortLabel } from '@/lib/people/labels';
import type { OtherPerson } from '@/lib/people/types';

/** People whom another organisation trains, as staff may know of them. */
export function OthersTable({ people }: { people: OtherPerson[] }) {
  return (
    <Table
      caption="Trained by another provider"
      captionHidden
      columns={[
        { header: 'Name', cell: (person) => person.name, rowHeader: true },
        { header: 'Role', plain: true, cell: (person) => roleShortLabel[person.role] },
        { header: 'Lead provider', cell: (person) => person.leadProvider ?? 'Not known' },
      ]}
      rows={people}
      rowKey={(person) => `${person.name} ${person.role}`}
    />
  );
}
