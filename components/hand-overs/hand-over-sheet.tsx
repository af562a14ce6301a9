import { Card } from '@/components/ui/card';
import { Table } from '@/components/ui/table';
import { formatDate, formatInstant } from '@/lib/dates/format';
import type { HandOver } from '@/lib/hand-overs/types';

export interface RequestLine {
  number: string;
  href: string;
  title: string;
  state: string;
  due: string;
}

export function HandOverNote({ handOver }: { handOver: HandOver }) {
  return (
    <Card id="note" title="Note to whoever takes over">
      <p className="whitespace-pre-line">{handOver.note}</p>
      {handOver.nominee && (
        <p>
          Suggested as induction tutor: <b>{handOver.nominee.name}</b>, {handOver.nominee.email}
        </p>
      )}
      <p>
        <small>
          Written by {handOver.writtenBy}, {formatInstant(handOver.writtenAt)}
        </small>
      </p>
    </Card>
  );
}

export function OpenRequests({ lines }: { lines: RequestLine[] }) {
  return (
    <Card id="requests" title={`Open requests (${lines.length})`}>
      {lines.length === 0 ? (
        <p>No request is open.</p>
      ) : (
        <Table
          caption="Open requests, those due first on top"
          captionHidden
          rows={lines}
          rowKey={({ number }) => number}
          columns={[
            { header: 'Number', rowHeader: true, cell: ({ number, href }) => <a href={href}>{number}</a> },
            { header: 'About', cell: ({ title }) => title },
            { header: 'State', cell: ({ state }) => state },
            { header: 'Due', cell: ({ due }) => formatDate(due) },
          ]}
        />
      )}
    </Card>
  );
}
