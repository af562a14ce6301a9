import { formatMinutes } from '@/lib/dates/format';

export interface YearHours {
  year: number;
  component: string;
  minutes: number;
}

const shades = 6;

/**
 * How the hours of each year divide: one bar for each year, all on one scale, and the same as a table, whose rows have
 * the order and the colours of the shares. Widths are in per cent, so that it fits any screen with its text at full size.
 */
export function YearHoursChart({
  title,
  lines,
  note,
}: {
  title: string;
  lines: readonly YearHours[];
  note?: string | null;
}) {
  const years = [...new Set(lines.map(({ year }) => year))].toSorted((a, b) => a - b);
  const components = [...new Set(lines.map(({ component }) => component))];
  const minutesOf = (component: string, year: number) =>
    lines.find((line) => line.component === component && line.year === year)?.minutes ?? 0;
  const totalOf = (year: number) =>
    components.reduce((sum, component) => sum + minutesOf(component, year), 0);
  const most = Math.max(1, ...years.map(totalOf));
  const isHours = lines.every(({ minutes }) => minutes % 60 === 0);
  const written = (minutes: number) =>
    minutes === 0 ? '–' : isHours ? `${minutes / 60}` : formatMinutes(minutes);
  return (
    <figure className="year-hours">
      <figcaption>{title}</figcaption>
      {years.map((year) => (
        <div key={year} className="year-hours-bar">
          <p>
            <b>Year {year}</b> {formatMinutes(totalOf(year))}
          </p>
          <svg width="100%" height="44" role="img" aria-label={barText(year, components, minutesOf)}>
            {sharesOf(year, components, minutesOf, most).map(({ component, from, width, minutes }) => (
              <g key={component}>
                <rect
                  className={`share share-${components.indexOf(component) % shades}`}
                  x={`${from}%`}
                  y="1"
                  width={`${width}%`}
                  height="42"
                />
                {isHours && width > (minutes < 600 ? 4 : 6.5) && (
                  <text className="share-text" x={`${from + width / 2}%`} y="27" textAnchor="middle">
                    {minutes / 60}
                  </text>
                )}
              </g>
            ))}
          </svg>
        </div>
      ))}
      <table className="data-table">
        <caption className="sr-only">{title}, as a table</caption>
        <thead>
          <tr>
            <th scope="col">What for</th>
            {years.map((year) => (
              <th key={year} scope="col" className="num">
                Year {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {components.map((component, at) => (
            <tr key={component}>
              <th scope="row">
                <span className="share-name">
                  <svg className="share-key" width="20" height="20" aria-hidden="true">
                    <rect className={`share share-${at % shades}`} x="1" y="1" width="18" height="18" />
                  </svg>
                  {component}
                </span>
              </th>
              {years.map((year) => (
                <td key={year} className="num">
                  {written(minutesOf(component, year))}
                </td>
              ))}
            </tr>
          ))}
          <tr className="total">
            <th scope="row">{isHours ? 'All, in hours' : 'All'}</th>
            {years.map((year) => (
              <td key={year} className="num">
                {written(totalOf(year))}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      {note && <p className="hint">{note}</p>}
    </figure>
  );
}

type MinutesOf = (component: string, year: number) => number;

function sharesOf(year: number, components: readonly string[], minutesOf: MinutesOf, most: number) {
  let before = 0;
  return components.flatMap((component) => {
    const minutes = minutesOf(component, year);
    if (minutes === 0) return [];
    const from = (before / most) * 100;
    before += minutes;
    return [{ component, minutes, from, width: (minutes / most) * 100 }];
  });
}

function barText(year: number, components: readonly string[], minutesOf: MinutesOf): string {
  const parts = components.flatMap((component) => {
    const minutes = minutesOf(component, year);
    return minutes === 0 ? [] : [`${component.toLowerCase()} ${formatMinutes(minutes)}`];
  });
  return `Year ${year}: ${parts.join(', ')}`;
}
