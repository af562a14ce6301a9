import { Markdown } from '@/components/markdown/markdown';
import { Inset } from '@/components/ui/inset';
import { PageHeader } from '@/components/ui/page-header';
import type { Received } from '@/lib/announcements/types';
import { receivedPath } from '@/lib/announcements/words';
import { formatInstant } from '@/lib/dates/format';

export function ReceivedView({ received, urn }: { received: Received; urn: number | null }) {
  const { subject, body, sentAt, from, correctedFrom } = received;
  return (
    <>
      <PageHeader
        back={{ href: receivedPath(urn), label: 'Announcements' }}
        caption={`From ${from}, ${formatInstant(sentAt)}`}
        title={subject}
      />
      {correctedFrom !== null && (
        <Inset>
          <p>This was corrected. It replaces what was sent {formatInstant(correctedFrom)}.</p>
        </Inset>
      )}
      <Markdown tree={body} />
    </>
  );
}
