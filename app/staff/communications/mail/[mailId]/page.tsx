import type { Metadata } from 'next';
import { MailHistory } from '@/components/communications/mail-history';
import { PageHeader } from '@/components/ui/page-header';
import { SummaryList } from '@/components/ui/summary-list';
import { Tag } from '@/components/ui/tag';
import { orNotFound } from '@/lib/auth/or-not-found';
import { requireStaff } from '@/lib/auth/require-actor';
import { formatInstant } from '@/lib/dates/format';
import { sentKindLabel, stateLabel, stateTone } from '@/lib/mail/labels';
import { getMail } from '@/lib/mail/queries';

export const metadata: Metadata = { title: 'What became of a mail' };

export default async function MailPage({ params }: { params: Promise<{ mailId: string }> }) {
  const { actor } = await requireStaff();
  const { mailId } = await params;
  const mail = await orNotFound(getMail(actor, mailId));
  return (
    <>
      <PageHeader
        back={{ href: '/staff/communications', label: 'Communications' }}
        caption={sentKindLabel(mail.kind)}
        title={mail.subject}
        tag={<Tag tone={stateTone(mail.state)}>{stateLabel(mail.state)}</Tag>}
      />
      <SummaryList
        rows={[
          { label: 'To', value: mail.name === null ? mail.email : `${mail.name}, ${mail.email}` },
          { label: 'Concerns', value: mail.place ?? 'Several places' },
          { label: 'Tries', value: String(mail.attempts) },
          {
            label: 'Next try',
            value: mail.nextAttemptAt === null ? 'None: it is over' : formatInstant(mail.nextAttemptAt),
          },
          { label: 'Newsletter', value: mail.isNewsletter ? 'Yes, with a link to unsubscribe' : 'No' },
        ]}
      />
      <MailHistory createdAt={mail.createdAt} history={mail.history} />
      <p className="text-ink-soft">
        Accepted means that the mail server took it, not that somebody read it: mail is not tracked. What it
        says is not shown, because mail may hold secrets and news of other schools.
      </p>
    </>
  );
}
