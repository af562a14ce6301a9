import type { Metadata } from 'next';
import { ReceivedView } from '@/components/announcements/received-view';
import { openReceived } from '@/lib/announcements/received-queries';
import { orNotFound } from '@/lib/auth/or-not-found';
import { requireSelf } from '@/lib/auth/require-actor';

interface Props {
  params: Promise<{ id: string }>;
}

export const metadata: Metadata = { title: 'Announcement to you' };

export default async function ReceivedAnnouncementPage({ params }: Props) {
  const { id } = await params;
  const { actor } = await requireSelf();
  return <ReceivedView received={await orNotFound(openReceived(actor, id))} urn={null} />;
}
