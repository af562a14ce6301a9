import { type Column, Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { requestNumber, requestStateLabelForStaff } from '@/lib/requests/labels';
import type { QueueItem } from '@/lib/requests/staff/queue';
import { requestTone } from '@/lib/requests/words';
import { type RequestAction, RequestButton } from '../request-forms';

/** `back`: the filters of the queue, so that whoever claims stays where they are. */
export function QueueTable({
  caption,
  items,
  claim,
  back,
}: {
  caption: string;
  items: QueueItem[];
  claim: RequestAction;
  back: string;
}) {
  const columns: Column<QueueItem>[] = [
    {
      header: 'Request',
      rowHeader: true,
      cell: ({ number, what, about }) => (
        <>
          <a href={`/staff/requests/${requestNumber(number)}`}>{what}</a>
          <small className="block font-normal text-ink-soft">
            {requestNumber(number)}
            {about !== null && (
              <>
                {' · '}
                <bdi>{about}</bdi>
              </>
            )}
          </small>
        </>
      ),
    },
    {
      header: 'School',
      plain: true,
      cell: ({ school }) => <a href={`/schools/${school.urn}`}>{school.name}</a>,
    },
    {
      header: 'State',
      plain: true,
      cell: ({ state, isLate, clock }) => (
        <>
          <Tag tone={isLate ? 'danger' : requestTone[state]}>
            {isLate ? 'Overdue' : requestStateLabelForStaff[state]}
          </Tag>
          <small className="mt-1 block text-ink-soft">{clock}</small>
        </>
      ),
    },
    {
      header: 'Owner',
      plain: true,
      cell: ({ id, number, version, state, owner, isMine }) =>
        owner === null && state === 'received' ? (
          <RequestButton
            action={claim}
            hidden={{ id, version: String(version), number: requestNumber(number), back }}
            submit="Claim"
            variant="secondary"
            about={requestNumber(number)}
          />
        ) : (
          <bdi>{isMine ? 'You' : (owner?.name ?? 'Nobody')}</bdi>
        ),
    },
  ];
  return (
    <Table
      caption={caption}
      captionHidden
      columns={columns}
      rows={items}
      rowKey={({ id }) => id}
      rowName={({ number }) => requestNumber(number)}
    />
  );
}
