import 'server-only';
import { requireSignedIn } from '@/lib/auth/require-actor';
import { channelOf } from '@/lib/auth/watching';
import { readNews } from './news-queries';
import type { NotificationReader } from './queries';
import type { NewsSource } from './types';

/** How many are unread as the page is made, and from where on it follows what comes. */
export async function getNewsSource(context: string, actor: NotificationReader): Promise<NewsSource> {
  const [{ sessionId }, { position, unread }] = await Promise.all([requireSignedIn(), readNews(actor)]);
  return { context, channel: channelOf(sessionId, context), position, unread };
}
