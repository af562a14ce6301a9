'use client';

import { useEffect, useState } from 'react';
import type { News } from '@/lib/notifications/types';

const eventName = 'ecf-news';

export function announceNews(news: News): void {
  window.dispatchEvent(new CustomEvent<News>(eventName, { detail: news }));
}

/** Calls back whenever the page is told of news; `onNews` stays the same between renderings. */
export function useNews(onNews: (news: News) => void): void {
  useEffect(() => {
    const listen = (event: Event) => {
      if (event instanceof CustomEvent) onNews(event.detail);
    };
    window.addEventListener(eventName, listen);
    return () => window.removeEventListener(eventName, listen);
  }, [onNews]);
}

/** How many are unread, as far as this page was told; undefined until it was. */
export function useUnread(): number | undefined {
  const [unread, setUnread] = useState<number>();
  useEffect(() => {
    const listen = (event: Event) => {
      if (event instanceof CustomEvent) setUnread(event.detail.unread);
    };
    window.addEventListener(eventName, listen);
    return () => window.removeEventListener(eventName, listen);
  }, []);
  return unread;
}
