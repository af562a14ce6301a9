import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { WriteForm } from '@/components/announcements/write-form';
import { PageHeader } from '@/components/ui/page-header';
import { getAudienceChoices, getDraftAsTyped } from '@/lib/announcements/form-queries';
import { orNotFound } from '@/lib/auth/or-not-found';
import { requireStaff } from '@/lib/auth/require-actor';
import { rewriteAction } from '../../actions';

export const metadata: Metadata = { title: 'Change the announcement' };

export default async function ChangeAnnouncementPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor } = await requireStaff();
  const { id } = await params;
  const draft = await orNotFound(getDraftAsTyped(actor, id));
  if (draft === null) notFound();
  return (
    <>
      <PageHeader
        back={{ href: `/staff/announcements/${id}`, label: 'The announcement' }}
        title="Change the announcement"
      />
      <WriteForm
        action={rewriteAction}
        choices={await getAudienceChoices(actor)}
        values={draft.typed}
        hidden={{ id, version: String(draft.version) }}
        preview={draft.preview}
      />
    </>
  );
}
