import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { findPlaceOf } from '@/lib/announcements/place-queries';
import { announcementAt } from '@/lib/announcements/words';
import { orNotFound } from '@/lib/auth/or-not-found';
import { requireSignedIn } from '@/lib/auth/require-actor';

export const metadata: Metadata = { title: 'Announcement' };

/** Where the link of a mail leads: one mail serves all places where its reader was sent it. */
export default async function AnnouncementLinkPage({ params }: { params: Promise<{ id: string }> }) {
  const signedIn = await requireSignedIn();
  const { id } = await params;
  const place = await orNotFound(findPlaceOf(signedIn, id));
  if (place === null) notFound();
  redirect(announcementAt(place.urn, id));
}
