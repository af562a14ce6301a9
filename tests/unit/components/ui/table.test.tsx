import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Table } from '@/components/ui/table';

const html = renderToStaticMarkup(
  <Table
    caption="Mentors"
    columns={[
      { header: 'Name', cell: (row: { name: string; group: string }) => row.name, rowHeader: true },
      { header: 'Group', cell: (row) => row.group },
    ]}
    rows={[
      { name: 'First Person', group: 'Group 1' },
      { name: 'Second Person', group: '' },
    ]}
    rowKey={(row) => row.name}
  />,
);

it('names its columns and rows for screen readers', () => {
  expect(html).toContain('<caption>Mentors</caption>');
  expect(html.match(/<th scope="col"/g)).toHaveLength(2);
  expect(html.match(/<th scope="row"/g)).toHaveLength(2);
});

it('repeats the column name in each filled cell, for the cards on a phone', () => {
  expect(html.match(/data-label="Group"/g)).toHaveLength(1);
});
