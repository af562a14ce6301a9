import { Fragment, type ReactNode } from 'react';

export interface Column<Row> {
  header: string;
  cell: (row: Row) => ReactNode;
  /** The cell that names the row. One per table. */
  rowHeader?: boolean;
  align?: 'right';
  headerHidden?: boolean;
  /** On a phone it explains itself and stands without its header. */
  plain?: boolean;
  /** On a phone it shows only after the row's own "Details" was opened. Such columns stand last. */
  folded?: boolean;
}

const role = (name: string) => ({ role: name });

/**
 * On a phone every row becomes a card; the roles keep it a table for screen readers there. What is folded away then
 * opens without scripts: an empty `details` whose state the style sheet reads.
 */
export function Table<Row>({
  caption,
  captionHidden,
  columns,
  rows,
  rowKey,
  rowName,
  onPhone = 'cards',
}: {
  caption: ReactNode;
  captionHidden?: boolean;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  /** What the row is about, in plain words. Needed where columns are folded. */
  rowName?: (row: Row) => string;
  onPhone?: 'cards' | 'scroll';
}) {
  const folds = onPhone === 'cards' && columns.some((column) => column.folded);
  const table = (
    <table className={onPhone === 'cards' ? 'data-table data-table-cards' : 'data-table'} {...role('table')}>
      <caption className={captionHidden ? 'sr-only' : undefined}>{caption}</caption>
      <thead {...role('rowgroup')}>
        <tr {...role('row')}>
          {columns.map((column) => (
            <Fragment key={column.header}>
              <th
                scope="col"
                className={column.align === 'right' ? 'num' : undefined}
                {...role('columnheader')}
              >
                {column.headerHidden ? <span className="sr-only">{column.header}</span> : column.header}
              </th>
              {folds && column.rowHeader && (
                <th scope="col" className="fold-cell" {...role('columnheader')}>
                  More
                </th>
              )}
            </Fragment>
          ))}
        </tr>
      </thead>
      <tbody {...role('rowgroup')}>
        {rows.map((row) => (
          <tr key={rowKey(row)} {...role('row')}>
            {columns.map((column) => (
              <Fragment key={column.header}>
                <TableCell column={column} row={row} />
                {folds && column.rowHeader && <FoldCell about={rowName?.(row)} />}
              </Fragment>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
  if (onPhone === 'cards') return table;
  return (
    <section
      className="data-table-scroll"
      aria-label={typeof caption === 'string' ? caption : undefined}
      {...scrollable}
    >
      {table}
    </section>
  );
}

// A region that scrolls sideways must be reachable by keyboard.
const scrollable = { tabIndex: 0 };

function TableCell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const content = column.cell(row);
  if (column.rowHeader) {
    return (
      <th scope="row" {...role('rowheader')}>
        {content}
      </th>
    );
  }
  const empty = content === null || content === undefined || content === '';
  const label = column.headerHidden || column.plain || empty ? undefined : column.header;
  const classes = [column.align === 'right' && 'num', column.folded && 'folded'].filter(Boolean).join(' ');
  return (
    <td data-label={label} className={classes || undefined} {...role('cell')}>
      {label ? <div>{content}</div> : content}
    </td>
  );
}

function FoldCell({ about }: { about?: string }) {
  return (
    <td className="fold-cell" {...role('cell')}>
      <details className="details row-fold">
        <summary>Details{about !== undefined && <span className="sr-only"> of {about}</span>}</summary>
      </details>
    </td>
  );
}
