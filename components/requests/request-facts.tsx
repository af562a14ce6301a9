import { Card } from '@/components/ui/card';
import { SummaryList } from '@/components/ui/summary-list';
import { Table } from '@/components/ui/table';
import { formatDateLong } from '@/lib/dates/format';
import type { IsoDate } from '@/lib/dates/iso-date';
import { requestChannelLabel } from '@/lib/requests/labels';
import type { RequestPage } from '@/lib/requests/request-queries';

export function RequestAnswers({ request }: { request: RequestPage }) {
  const { answers, hasReason, raised, organisation } = request;
  return (
    <Card id="answers" title="What was reported">
      <SummaryList
        rows={[
          ...answers.map(({ label, value }) => ({
            label,
            value: <bdi className="whitespace-pre-line wrap-anywhere">{value}</bdi>,
          })),
          ...(hasReason
            ? [{ label: 'Reason', value: 'Read only by the member of staff who deals with this' }]
            : []),
          {
            label: 'Reported by',
            value:
              raised.onBehalfOf === null ? (
                <bdi>{raised.by}</bdi>
              ) : (
                <>
                  {organisation}, for <bdi>{raised.onBehalfOf}</bdi> (
                  {requestChannelLabel[raised.channel].toLowerCase()})
                </>
              ),
          },
        ]}
      />
    </Card>
  );
}

/** Four facts that differ: from when it holds, when it was reported, when decided, when the DfE said so. */
export function RequestDatesCard({ request: { dates } }: { request: RequestPage }) {
  const day = (date: IsoDate | null, otherwise: string) => (date === null ? otherwise : formatDateLong(date));
  return (
    <Card id="dates" title="Dates">
      <SummaryList
        rows={[
          { label: 'Takes effect', value: day(dates.effectiveOn, 'At once, when it is agreed') },
          { label: 'Reported', value: day(dates.reportedOn, '') },
          { label: 'Decided', value: day(dates.decidedOn, 'Not yet') },
          { label: 'Confirmed by the DfE', value: day(dates.dfeConfirmedOn, 'We have not heard') },
        ]}
      />
    </Card>
  );
}

/** Once it is done: what was there and what is there. Before that: what would change. */
export function RequestChanges({ request }: { request: RequestPage }) {
  const { changes, planned, state } = request;
  if (changes.length > 0)
    return (
      <Card id="changes" title={state === 'undone' ? 'What had changed, and was put back' : 'What changed'}>
        <Table
          caption="Before and after"
          captionHidden
          rows={changes}
          rowKey={({ key }) => key}
          columns={[
            { header: 'What', rowHeader: true, cell: ({ what }) => what },
            { header: 'Before', cell: ({ was }) => <bdi>{was}</bdi> },
            { header: 'After', cell: ({ is }) => <bdi>{is}</bdi> },
          ]}
        />
      </Card>
    );
  if (planned.length === 0) return null;
  return (
    <Card id="changes" title="What will happen when it is done">
      <ul>
        {planned.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Card>
  );
}
