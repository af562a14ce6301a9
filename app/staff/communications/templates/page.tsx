import type { Metadata } from 'next';
import { CommunicationsTabs } from '@/components/communications/communications-tabs';
import { MailPreviewCard } from '@/components/communications/mail-preview-card';
import { PageHeader } from '@/components/ui/page-header';
import { requireStaff } from '@/lib/auth/require-actor';
import { listMailPreviews } from '@/lib/mail/previews';

export const metadata: Metadata = { title: 'Templates of mail' };

export default async function MailTemplatesPage() {
  const { actor } = await requireStaff();
  const previews = await listMailPreviews(actor);
  return (
    <>
      <PageHeader
        title="Templates of mail"
        lede="Every kind of mail as it is sent today, with made-up people. What a mail program shows and the plain text say the same."
      />
      <CommunicationsTabs current="templates" />
      <div className="stack">
        {previews.map((preview) => (
          <MailPreviewCard key={preview.key} preview={preview} />
        ))}
      </div>
    </>
  );
}
