export interface TabLink {
  href: string;
  label: string;
  count?: number;
  current?: boolean;
}

export function TabLinks({ label, items }: { label: string; items: TabLink[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {items.map((item) => (
          <li key={item.label}>
            <a href={item.href} aria-current={item.current ? 'page' : undefined}>
              {item.label}
              {item.count !== undefined && ` (${item.count.toLocaleString('en-GB')})`}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
