import { formatDateShort, formatInstant } from '@/lib/dates/format';
import { roleShortLabel } from '@/lib/people/labels';
import type { Poster, PosterCell } from '@/lib/schedules/view-types';

// A region that scrolls sideways must be reachable by keyboard.
const scrollable = { tabIndex: 0 };

/** A term for the wall of the staff room: people × weeks, and who is out on which half-day. */
export function TermPoster({
  poster,
  school,
  size,
  version,
  printedAt,
}: {
  poster: Poster;
  school: string;
  size: 'a4' | 'a3';
  version: number;
  printedAt: Date;
}) {
  const { label, halves, weeks, rows, others } = poster;
  return (
    <article className={`poster poster-${size}`} aria-labelledby="poster-title">
      <header>
        <h2 id="poster-title">
          {school}: who is out in {label.toLowerCase()}
        </h2>
        <p>
          ECT and mentor training. <b>AM</b>, <b>PM</b> and <b>All day</b> take teaching time, <b>After</b> is
          after school; <b>?</b> means provisional.
        </p>
      </header>
      {rows.length === 0 ? (
        <p>No training takes anybody out this term.</p>
      ) : (
        <section className="data-table-scroll" aria-label={label} {...scrollable}>
          <table>
            <caption className="sr-only">Who is out on which half-days, week by week</caption>
            <thead>
              <tr>
                <td rowSpan={2} />
                {halves.map((half) => (
                  <th key={half.key} scope="colgroup" colSpan={half.weeks}>
                    {half.label}
                  </th>
                ))}
                <th rowSpan={2} scope="col">
                  Half-days
                </th>
              </tr>
              <tr>
                {weeks.map((week) => (
                  <th key={week.monday} scope="col">
                    {formatDateShort(week.monday).replace('Mon ', '')}
                    {week.marks.map((mark) => (
                      <small key={mark}>{mark}</small>
                    ))}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.personId}>
                  <th scope="row">
                    {row.name}
                    <small>{row.roles.map((role) => roleShortLabel[role]).join(' and ')}</small>
                  </th>
                  {row.cells.map((cells, index) => (
                    <td key={weeks[index]?.monday}>
                      {cells.map((cell) => (
                        <Out key={cell.key} cell={cell} />
                      ))}
                    </td>
                  ))}
                  <td className="num">{row.halfDays}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">Half-days out</th>
                {weeks.map((week) => (
                  <td key={week.monday} className="num">
                    {week.halfDays === 0 ? '' : week.halfDays}
                  </td>
                ))}
                <td className="num">{rows.reduce((sum, row) => sum + row.halfDays, 0)}</td>
              </tr>
            </tfoot>
          </table>
        </section>
      )}
      {others.length > 0 && <p className="poster-others">Not out this term: {others.join(', ')}.</p>}
      <footer>
        Version {version}, printed on {formatInstant(printedAt)}. Check the dashboard for changes.
      </footer>
    </article>
  );
}

function Out({ cell }: { cell: PosterCell }) {
  const className = cell.part === 'After' ? 'out out-after' : 'out';
  return (
    <span className={className}>
      {cell.day} <b>{cell.part}</b>
      {cell.isProvisional && <span> ?</span>}
    </span>
  );
}
