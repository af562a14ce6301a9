function shown(page: number, pages: number): (number | string)[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter((n) => n >= 1 && n <= pages);
  const sorted = [...new Set(wanted)].sort((a, b) => a - b);
  return sorted.flatMap((n, index) => {
    const before = sorted[index - 1];
    return before !== undefined && n - before > 1 ? [`gap-${n}`, n] : [n];
  });
}

/** Numbered pages. `total`, `pageSize` and `page` (from 1) also give "Showing 26 to 50 of 312". */
export function Pagination({
  page,
  pageSize,
  total,
  hrefFor,
  noun = 'results',
}: {
  page: number;
  pageSize: number;
  total: number;
  hrefFor: (page: number) => string;
  noun?: string;
}) {
  const pages = Math.max(1, Math.ceil(total / pageSize));
  if (pages === 1) return null;
  const first = (page - 1) * pageSize + 1;
  const last = Math.min(total, page * pageSize);
  return (
    <nav className="pages" aria-label="Pages">
      <p>
        Showing {first.toLocaleString('en-GB')} to {last.toLocaleString('en-GB')} of{' '}
        {total.toLocaleString('en-GB')} {noun}
      </p>
      <ul>
        {page > 1 && (
          <li>
            <a className="pages-prev" href={hrefFor(page - 1)} rel="prev">
              Previous<span className="sr-only"> page</span>
            </a>
          </li>
        )}
        {shown(page, pages).map((n) => (
          <li key={n}>
            {typeof n === 'string' ? (
              <span aria-hidden="true">…</span>
            ) : (
              <a href={hrefFor(n)} aria-label={`Page ${n}`} aria-current={n === page ? 'page' : undefined}>
                {n}
              </a>
            )}
          </li>
        ))}
        {page < pages && (
          <li>
            <a className="pages-next" href={hrefFor(page + 1)} rel="next">
              Next<span className="sr-only"> page</span>
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}
