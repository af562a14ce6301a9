import type { ReactNode } from 'react';

export interface Column<Row> {
  header: string;
  cell: (row: Row) => ReactNode;
  /** The cell that names the row. One per table. */
  rowHeader?: boolean;
  align?: 'right';
  headerHidden?: boolean;
}

const role = (name: string) => ({ role: name });

/** On a phone every row becomes a card; the roles keep it a table for screen readers there. */
export function Table<Row>({
  caption,
  captionHidden,
  columns,
  rows,
  rowKey,
  onPhone = 'cards',
}: {
  caption: ReactNode;
  captionHidden?: boolean;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  onPhone?: 'cards' | 'scroll';
}) {
  const table = (
    <table className={onPhone === 'cards' ? 'data-table data-table-cards' : 'data-table'} {...role('table')}>
      <caption className={captionHidden ? 'sr-only' : undefined}>{caption}</caption>
      <thead {...role('rowgroup')}>
        <tr {...role('row')}>
          {columns.map((column) => (
            <th
              key={column.header}
              scope="col"
              className={column.align === 'right' ? 'num' : undefined}
              {...role('columnheader')}
            >
              {column.headerHidden ? <span className="sr-only">{column.header}</span> : column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...role('rowgroup')}>
        {rows.map((row) => (
          <tr key={rowKey(row)} {...role('row')}>
            {columns.map((column) => (
              <TableCell key={column.header} column={column} row={row} />
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
  const label = column.headerHidden || empty ? undefined : column.header;
  return (
    <td data-label={label} className={column.align === 'right' ? 'num' : undefined} {...role('cell')}>
      {label ? <div>{content}</div> : content}
    </td>
  );
}
