'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { useUnread } from '@/components/notifications/live/use-news';

export interface NavItem {
  href: string;
  label: string;
  /** Shown as a badge when above zero; `countLabel` says what is counted: "unread". */
  count?: number;
  countLabel?: string;
  /** The item is current on this exact address only, for the home of a section. */
  exact?: boolean;
}

function isCurrent(item: NavItem, path: string): boolean {
  return path === item.href || (!item.exact && path.startsWith(`${item.href}/`));
}

/** What was true as the page was made, until the page is told otherwise. */
function countOf(item: NavItem, unread: number | undefined): number | undefined {
  return item.countLabel === 'unread' ? (unread ?? item.count) : item.count;
}

export function NavLinks({ label, items }: { label: string; items: NavItem[] }) {
  const path = usePathname();
  const unread = useUnread();
  const list = useRef<HTMLUListElement>(null);

  // On a phone the items scroll sideways; the current one is brought into view.
  useEffect(() => {
    const current = list.current?.querySelector<HTMLElement>('[aria-current]');
    if (list.current && current && path) list.current.scrollLeft = current.offsetLeft - 24;
  }, [path]);

  return (
    <nav className="nav" aria-label={label}>
      <div className="wrap">
        <ul ref={list}>
          {items.map((item) => (
            <li key={item.href}>
              <a href={item.href} aria-current={isCurrent(item, path) ? 'page' : undefined}>
                {item.label}
                {countOf(item, unread) ? (
                  <span className="count">
                    {countOf(item, unread)}
                    <span className="sr-only"> {item.countLabel}</span>
                  </span>
                ) : null}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}
