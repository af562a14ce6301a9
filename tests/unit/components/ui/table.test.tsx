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

it('folds away on a phone what is marked so, behind a toggle that names the row and needs no script', () => {
  const folded = renderToStaticMarkup(
    <Table
      caption="Mentors"
      columns={[
        { header: 'Name', cell: (row: { name: string; group: string }) => row.name, rowHeader: true },
        { header: 'Status', cell: () => 'Mentoring', plain: true },
        { header: 'Group', cell: (row) => row.group, folded: true },
      ]}
      rows={[{ name: 'First Person', group: 'Group 1' }]}
      rowKey={(row) => row.name}
      rowName={(row) => row.name}
    />,
  );

  expect(folded).toMatch(/<summary>Details<span class="sr-only"> of First Person<\/span><\/summary>/);
  expect(folded).toMatch(/<td data-label="Group" class="folded"[^>]*><div>Group 1/);
  expect(folded).toMatch(/<td role="cell">Mentoring/);
  expect(html).not.toContain('<details');
});
