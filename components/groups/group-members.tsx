import { type Column, Table } from '@/components/ui/table';
import { formatDate } from '@/lib/dates/format';
import type { IsoDate } from '@/lib/dates/iso-date';
import type { GroupMember } from '@/lib/groups/types';

const roleLabel = { ect: 'ECT', mentor: 'Mentor' } as const;

function timeInWords({ startsOn, endsOn }: GroupMember, today: IsoDate): string {
  const until = endsOn === null ? '' : ` until ${formatDate(endsOn)}`;
  return `${startsOn > today ? 'From' : 'Since'} ${formatDate(startsOn)}${until}`;
}

function keptInWords({ startsOn, expectedReturnOn }: GroupMember, today: IsoDate): string {
  const since = `${startsOn > today ? 'Away from' : 'Away since'} ${formatDate(startsOn)}`;
  return `${since}. Place kept until ${expectedReturnOn === null ? 'the return' : formatDate(expectedReturnOn)}`;
}

export function GroupMembers({ members, today }: { members: GroupMember[]; today: IsoDate }) {
  if (members.length === 0) return <p>Nobody is in this group today, and nobody is to join it.</p>;
  const columns: Column<GroupMember>[] = [
    {
      header: 'Name',
      rowHeader: true,
      cell: ({ name, urn, personId }) => <a href={`/schools/${urn}/people/${personId}`}>{name}</a>,
    },
    { header: 'Role', cell: ({ role }) => roleLabel[role] },
    { header: 'School', cell: ({ schoolName, urn }) => <a href={`/schools/${urn}`}>{schoolName}</a> },
    {
      header: 'In the group',
      cell: (member) => (member.isKept ? keptInWords(member, today) : timeInWords(member, today)),
    },
  ];
  return (
    <Table
      caption="People of the group"
      captionHidden
      columns={columns}
      rows={members}
      rowKey={({ personId, startsOn }) => `${personId} ${startsOn}`}
    />
  );
}
