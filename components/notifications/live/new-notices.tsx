'use client';

import { useCallback, useState } from 'react';
import type { LiveNotice, News } from '@/lib/notifications/types';
import type { MarkReadAction } from '../mark-read';
import { NoticeCard } from '../notice-card';
import { useNews } from './use-news';

/** What arrived since the page was made, above what it shows. */
export function NewNotices({
  known,
  action,
  address,
}: {
  /** Ids that the page shows already. */
  known: string[];
  action: MarkReadAction;
  address: Record<string, string>;
}) {
  const [arrived, setArrived] = useState<LiveNotice[]>([]);
  useNews(
    useCallback((news: News) => {
      setArrived((before) => [...news.notices, ...before]);
    }, []),
  );

  const shown = arrived.filter(({ id }) => !known.includes(id));
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="arrived">
      <h2 id="arrived" className="mt-6 text-base">
        Since you opened this page
      </h2>
      <ul className="grid list-none gap-3 p-0">
        {shown.map((notice) => (
          <NoticeCard
            key={notice.id}
            notice={{ ...notice, isRead: false }}
            action={action}
            address={address}
          />
        ))}
      </ul>
    </section>
  );
}
