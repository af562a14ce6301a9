import { Card } from '@/components/ui/card';
import { Progress } from '@/components/ui/progress';
import { Table } from '@/components/ui/table';
import { peopleWords } from '@/lib/announcements/labels';
import type { SentVersion } from '@/lib/announcements/types';
import { formatInstant } from '@/lib/dates/format';

/** What became of one version: written, accepted, failed and why, opened. */
export function FiguresCard({
  version,
  isSending,
  readersHref,
}: {
  version: SentVersion;
  isSending: boolean;
  /** Where its readers are listed one by one. */
  readersHref?: string;
}) {
  const { figures, number } = version;
  const { rows, mails, problems } = figures;
  const over = mails.accepted + mails.failed + mails.suppressed + mails.retried;
  const title = number === 1 ? 'As it was first sent' : `Correction ${number - 1}`;
  return (
    <Card
      id={`version-${number}`}
      title={title}
      aside={readersHref && <a href={readersHref}>Who opened it, by school</a>}
    >
      <p>
        Begun {formatInstant(version.sentAt)} by {version.sentBy}. Subject: {version.subject}
      </p>
      {isSending && (
        <div className="stack mt-3">
          <Progress
            id={`told-${number}`}
            label="Written for the portal and the mail"
            value={rows.told}
            max={rows.all ?? 0}
          />
          <Progress
            id={`mailed-${number}`}
            label="Mails that the mail server has answered"
            value={over}
            max={over + mails.waiting}
          />
        </div>
      )}
      <dl className="figures mt-4">
        <Figure label="People" value={figures.people} />
        <Figure label="Accepted by the mail server" value={mails.accepted} />
        <Figure label="Waiting to be sent" value={mails.waiting} />
        <Figure label="To be tried again" value={mails.retried} />
        <Figure label="Failed" value={mails.failed} />
        <Figure label="Not sent by mail" value={mails.suppressed} />
        <Figure label="Opened in the portal" value={figures.opened} />
      </dl>
      {rows.stopped > 0 && (
        <p className="mt-3">
          Stopped: {peopleWords(figures.people)} had it, {rows.stopped.toLocaleString('en-GB')} did not get
          it.
        </p>
      )}
      {problems.length > 0 && (
        <Table
          caption="Why mails were not accepted or not sent"
          columns={[
            { header: 'Reason', rowHeader: true, cell: ({ problem }) => problem },
            { header: 'Mails', align: 'right', cell: ({ count }) => count.toLocaleString('en-GB') },
          ]}
          rows={problems}
          rowKey={({ problem }) => problem}
        />
      )}
      <p className="hint mt-3">
        Accepted by the mail server is not read, and mails are not tracked. Opened counts people who opened it
        in the portal.
      </p>
    </Card>
  );
}

function Figure({ label, value }: { label: string; value: number }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value.toLocaleString('en-GB')}</dd>
    </div>
  );
}
