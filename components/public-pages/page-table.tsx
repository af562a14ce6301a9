import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { formatDate } from '@/lib/dates/format';
import { londonDate } from '@/lib/dates/london';
import { sectionLabel } from '@/lib/public-pages/labels';
import type { PageListItem } from '@/lib/public-pages/types';

export function PageTable({ pages }: { pages: PageListItem[] }) {
  return (
    <Table
      caption="Public pages"
      captionHidden
      columns={[
        {
          header: 'Page',
          rowHeader: true,
          cell: (page) => <a href={`/staff/pages/${page.slug}`}>{page.title}</a>,
        },
        { header: 'Part of', cell: (page) => sectionLabel[page.section] },
        { header: 'State', cell: (page) => <PageState page={page} /> },
        {
          header: 'Last saved',
          cell: (page) => (
            <>
              {formatDate(londonDate(page.savedAt))}
              <span className="block text-ink-soft">{page.savedBy}</span>
            </>
          ),
        },
        {
          header: 'Look',
          headerHidden: true,
          cell: (page) =>
            page.publishedNumber !== null && (
              <a href={page.path}>
                See it<span className="sr-only">: {page.title}</span>
              </a>
            ),
        },
      ]}
      rows={pages}
      rowKey={(page) => page.slug}
    />
  );
}

function PageState({ page }: { page: PageListItem }) {
  if (page.publishedNumber === null) return <Tag tone="warning">Not published yet</Tag>;
  if (page.publishedNumber < page.number) return <Tag tone="info">Published, newer draft</Tag>;
  return <Tag tone="success">Published</Tag>;
}
