import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { formatDateShortWithYear } from '@/lib/dates/format';
import { requestNumber, requestStateLabel } from '@/lib/requests/labels';
import type { RequestListItem } from '@/lib/requests/list-queries';
import { requestTone } from '@/lib/requests/words';

export function RequestsTable({
  caption,
  requests,
  hrefOf,
  withPeople,
}: {
  caption: string;
  requests: RequestListItem[];
  hrefOf: (number: number) => string;
  /** Not on pages of one person. */
  withPeople: boolean;
}) {
  return (
    <Table
      caption={caption}
      rows={requests}
      rowKey={({ number }) => String(number)}
      rowName={({ number }) => requestNumber(number)}
      columns={[
        {
          header: 'Request',
          rowHeader: true,
          cell: ({ number, what }) => (
            <a href={hrefOf(number)}>
              {requestNumber(number)}: {what}
            </a>
          ),
        },
        ...(withPeople
          ? [{ header: 'About', cell: ({ about }: RequestListItem) => <bdi>{about ?? 'The school'}</bdi> }]
          : []),
        {
          header: 'State',
          plain: true,
          cell: ({ state }) => <Tag tone={requestTone[state]}>{requestStateLabel[state]}</Tag>,
        },
        { header: 'Who acts next', cell: ({ next, isOpen }) => (isOpen ? next : '') },
        { header: 'When', cell: ({ clock }) => clock },
        { header: 'Reported', cell: ({ reportedOn }) => formatDateShortWithYear(reportedOn) },
      ]}
    />
  );
}
