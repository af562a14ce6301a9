/** The period before and after: a month, a term, a year. */
export function PeriodLinks({
  label,
  previous,
  next,
  present,
}: {
  label: string;
  previous: { href: string; label: string };
  next: { href: string; label: string };
  present?: { href: string; label: string };
}) {
  return (
    <nav className="period-links" aria-label={label}>
      <a href={previous.href} rel="prev">
        <span aria-hidden="true">← </span>
        {previous.label}
      </a>
      {present && <a href={present.href}>{present.label}</a>}
      <a href={next.href} rel="next">
        {next.label}
        <span aria-hidden="true"> →</span>
      </a>
    </nav>
  );
}
