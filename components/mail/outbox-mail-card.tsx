import { Fragment } from 'react';
import { Card } from '@/components/ui/card';
import { formatInstant } from '@/lib/dates/format';

export interface ShownMail {
  id: string;
  toEmail: string;
  toName: string | null;
  subject: string;
  text: string;
  createdAt: Date;
  attachment: { fileName: string } | null;
}

/** One mail as its reader would see it as plain text, with links to click. */
export function OutboxMailCard({ mail }: { mail: ShownMail }) {
  return (
    <Card title={mail.subject} id={`mail-${mail.id}`} isLandmark={false}>
      <p className="hint">
        To {mail.toName === null ? mail.toEmail : `${mail.toName} <${mail.toEmail}>`},{' '}
        {formatInstant(mail.createdAt)}
        {mail.attachment !== null && `, with the file ${mail.attachment.fileName}`}
      </p>
      <div className="mail-text">
        {mail.text.split(/(https?:\/\/\S+)/).map((part, index) => (
          // The parts of one text never move.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <Fragment key={index}>{index % 2 === 1 ? <a href={part}>{part}</a> : part}</Fragment>
        ))}
      </div>
    </Card>
  );
}
