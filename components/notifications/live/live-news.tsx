'use client';

import { useEffect, useState } from 'react';
import type { LiveNotice, NewsSource } from '@/lib/notifications/types';
import { followNews } from './news-feed';
import { announceNews } from './use-news';

/** Says what is new without taking the focus; nothing at all without JavaScript. */
export function LiveNews({
  context,
  channel,
  position,
  href,
}: Omit<NewsSource, 'unread'> & { href: string }) {
  const [told, setTold] = useState<LiveNotice[]>([]);
  // An action makes the page anew with a later position; the stream it has goes on.
  const [from] = useState(position);

  useEffect(
    () =>
      followNews({ context, channel, position: from }, (news) => {
        announceNews(news);
        if (news.notices.length > 0) setTold((before) => [...news.notices, ...before].slice(0, 50));
      }),
    [context, channel, from],
  );

  const [latest] = told;
  return (
    <div className="news">
      <div role="status">
        {latest && (
          <p>
            <strong>{told.length === 1 ? 'New notification' : `${told.length} new notifications`}</strong>
            <a href={told.length === 1 ? (latest.href ?? href) : href}>{latest.title}</a>
          </p>
        )}
      </div>
      {latest && (
        <button type="button" className="btn btn-quiet btn-small" onClick={() => setTold([])}>
          Close<span className="sr-only"> this message</span>
        </button>
      )}
    </div>
  );
}
