import { Pagination } from '@/components/ui/pagination';
import { TabLinks } from '@/components/ui/tab-links';
import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { outcomeLabel, outcomeTone, reasonLabel } from '@/lib/imports/labels';
import type { ImportRowView, ImportView } from '@/lib/imports/queries';
import { rowsIn } from '@/lib/imports/rules';
import type { RowFilter } from '@/lib/imports/schemas';
import { rowOutcomes } from '@/lib/imports/types';

const pageSize = 25;

export function ImportRows({ view, filter }: { view: ImportView; filter: RowFilter }) {
  const total = rowsIn(view.counts);
  if (total === 0 || view.state === 'cancelled' || view.state === 'failed') return null;
  if (!view.areRowsKept)
    return <p className="hint mt-6">The rows of this file were deleted, because they name people.</p>;
  const hrefFor = (wanted: Partial<RowFilter>) => {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(wanted))
      if (value !== undefined && !(name === 'page' && value === 1)) query.set(name, String(value));
    return `/staff/imports/${view.id}${query.size > 0 ? `?${query}` : ''}`;
  };
  return (
    <section className="mt-6" aria-labelledby="rows">
      <h2 id="rows">Rows of the file</h2>
      <Reasons view={view} filter={filter} hrefFor={hrefFor} />
      <TabLinks
        label="Rows by outcome"
        items={[
          { href: hrefFor({}), label: 'All', count: total, current: filter.outcome === undefined },
          ...rowOutcomes.flatMap((outcome) => {
            const rows = view.counts[outcome] ?? 0;
            if (rows === 0) return [];
            const current = filter.outcome === outcome;
            return [{ href: hrefFor({ outcome }), label: outcomeLabel[outcome], count: rows, current }];
          }),
          ...(view.counts.warnings
            ? [
                {
                  href: hrefFor({ outcome: 'warnings' }),
                  label: 'To look at',
                  count: view.counts.warnings,
                  current: filter.outcome === 'warnings',
                },
              ]
            : []),
        ]}
      />
      <Table
        caption={filter.reason === undefined ? 'Rows, those with problems first' : reasonLabel(filter.reason)}
        rows={view.rows}
        rowKey={(row) => `${row.sheet} ${row.number}`}
        columns={[
          { header: 'Row', cell: rowName, align: 'right' },
          { header: 'About', rowHeader: true, cell: (row) => row.subject ?? 'Not known' },
          {
            header: 'Outcome',
            cell: (row) => <Tag tone={outcomeTone[row.outcome]}>{outcomeLabel[row.outcome]}</Tag>,
          },
          { header: 'Messages', cell: (row) => <Messages row={row} /> },
        ]}
      />
      <Pagination
        page={filter.page}
        pageSize={pageSize}
        total={view.rowsShown}
        hrefFor={(page) => hrefFor({ ...filter, page })}
        noun="rows"
      />
    </section>
  );
}

function rowName(row: ImportRowView): string {
  return row.sheet === '' ? String(row.number) : `${row.sheet} ${row.number}`;
}

function Messages({ row }: { row: ImportRowView }) {
  if (row.messages.length === 0) return <span className="hint">None</span>;
  return (
    <ul className="stack-tight">
      {row.messages.map((message) => (
        <li
          key={`${message.column} ${message.text}`}
          className={
            message.level === 'error'
              ? 'icon-text icon-danger'
              : message.level === 'warning'
                ? 'icon-text icon-warning'
                : undefined
          }
        >
          <span>
            {message.column !== null && <strong>{message.column}: </strong>}
            {message.text}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Reasons({
  view,
  filter,
  hrefFor,
}: {
  view: ImportView;
  filter: RowFilter;
  hrefFor: (wanted: Partial<RowFilter>) => string;
}) {
  const reasons = Object.entries(view.counts.reasons ?? {}).sort((a, b) => b[1] - a[1]);
  if (reasons.length === 0) return null;
  return (
    <div className="card mt-4 mb-6">
      <Table
        caption="Why rows are refused"
        rows={reasons}
        rowKey={([reason]) => reason}
        columns={[
          {
            header: 'Reason',
            rowHeader: true,
            cell: ([reason]) => (
              <a
                href={hrefFor({ outcome: 'refused', reason })}
                aria-current={filter.reason === reason ? 'true' : undefined}
              >
                {reasonLabel(reason)}
              </a>
            ),
          },
          { header: 'Rows', align: 'right', cell: ([, rows]) => rows.toLocaleString('en-GB') },
        ]}
      />
    </div>
  );
}
