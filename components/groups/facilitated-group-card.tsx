import { FoldedMaterials } from '@/components/materials/event-materials';
import { Card } from '@/components/ui/card';
import { Details } from '@/components/ui/details';
import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { formatDateLong, formatTimeRange } from '@/lib/dates/format';
import { londonDate } from '@/lib/dates/london';
import type { FacilitatedEvent, FacilitatedGroup } from '@/lib/groups/facilitated';

const statusTag = {
  provisional: <Tag tone="warning">Provisional</Tag>,
  confirmed: <Tag tone="success">Confirmed</Tag>,
  cancelled: <Tag tone="danger">Cancelled</Tag>,
} as const;

export function FacilitatedGroupCard({
  group,
  materialFile,
}: {
  group: FacilitatedGroup;
  /** Where the file of a material is. */
  materialFile: (materialId: string) => string;
}) {
  return (
    <Card id={`group-${group.id}`} title={group.name}>
      {group.events.length === 0 ? (
        <p>Nothing more is planned for this group.</p>
      ) : (
        <Table<FacilitatedEvent>
          caption={`Events of ${group.name} still to come`}
          captionHidden
          rows={group.events}
          rowKey={(event) => event.id}
          columns={[
            {
              header: 'Date',
              rowHeader: true,
              cell: (event) => (
                <>
                  {formatDateLong(londonDate(event.startsAt))}
                  <small>{formatTimeRange(event.startsAt, event.endsAt)}</small>
                </>
              ),
            },
            {
              header: 'Event',
              plain: true,
              cell: (event) => (
                <>
                  {event.title}
                  <FoldedMaterials materials={event.materials} about={event.title} fileHref={materialFile} />
                </>
              ),
            },
            {
              header: 'Where',
              plain: true,
              cell: (event) =>
                event.joinUrl === null ? (
                  event.place
                ) : (
                  <a href={event.joinUrl}>{event.place}: open the joining link</a>
                ),
            },
            { header: 'Status', plain: true, cell: (event) => statusTag[event.status] },
          ]}
        />
      )}
      <Details summary={`Who is in the group (${group.roster.length})`}>
        <Table
          caption={`People in ${group.name}`}
          captionHidden
          rows={group.roster}
          rowKey={(person) => `${person.name} ${person.schoolName} ${person.role}`}
          columns={[
            { header: 'Name', rowHeader: true, cell: (person) => person.name },
            { header: 'Role', plain: true, cell: (person) => (person.role === 'ect' ? 'ECT' : 'Mentor') },
            { header: 'School', plain: true, cell: (person) => person.schoolName },
          ]}
        />
      </Details>
    </Card>
  );
}
