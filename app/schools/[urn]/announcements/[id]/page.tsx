import type { Metadata } from 'next';
import { ReceivedView } from '@/components/announcements/received-view';
import { openReceived } from '@/lib/announcements/received-queries';
import { orNotFound } from '@/lib/auth/or-not-found';
import { requireSchool } from '@/lib/auth/require-actor';

interface Props {
  params: Promise<{ urn: string; id: string }>;
}

export const metadata: Metadata = { title: 'Announcement to you' };

export default async function ReceivedAnnouncementPage({ params }: Props) {
  const { urn, id } = await params;
  const { actor, school } = await requireSchool(urn);
  return <ReceivedView received={await orNotFound(openReceived(actor, id))} urn={school.urn} />;
}
