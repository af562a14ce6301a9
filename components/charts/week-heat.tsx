export interface HeatWeek {
  key: string;
  /** "Week of 30 November". */
  label: string;
  /** "30 Nov", written under the number. */
  short: string;
  value: number;
}

/** How much falls into each week: deeper is more, and the number is always written. */
export function WeekHeat({ label, weeks, unit }: { label: string; weeks: HeatWeek[]; unit: string }) {
  const most = Math.max(1, ...weeks.map((week) => week.value));
  return (
    <ol className="heat" aria-label={label}>
      {weeks.map((week) => (
        <li key={week.key}>
          <b className={`heat-${Math.ceil((week.value / most) * 4)}`}>{week.value}</b>
          <small aria-hidden="true">{week.short}</small>
          <span className="sr-only">
            {unit}, {week.label}
          </span>
        </li>
      ))}
    </ol>
  );
}
