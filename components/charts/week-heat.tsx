export interface HeatWeek {
  key: string;
  /** "Week of 30 November". */
  label: string;
  value: number;
}

/** How much falls into each week: deeper is more, and the number is always written. */
export function WeekHeat({ label, weeks, unit }: { label: string; weeks: HeatWeek[]; unit: string }) {
  const most = Math.max(1, ...weeks.map((week) => week.value));
  return (
    <ol className="heat" aria-label={label}>
      {weeks.map((week) => (
        <li key={week.key} className={`heat-${Math.ceil((week.value / most) * 4)}`}>
          <span className="sr-only">{week.label}: </span>
          {week.value}
          <span className="sr-only"> {unit}</span>
        </li>
      ))}
    </ol>
  );
}
