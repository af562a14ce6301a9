import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { formatInstant } from '@/lib/dates/format';
import type { PageVersionLine } from '@/lib/public-pages/types';

export function PageVersions({ slug, versions }: { slug: string; versions: PageVersionLine[] }) {
  return (
    <Table
      caption="Versions"
      captionHidden
      columns={[
        {
          header: 'Version',
          rowHeader: true,
          cell: ({ number }) => <a href={`/staff/pages/${slug}/versions/${number}`}>Version {number}</a>,
        },
        { header: 'Saved', cell: ({ savedAt }) => formatInstant(savedAt) },
        { header: 'By', cell: ({ savedBy }) => savedBy },
        { header: 'What changed', cell: ({ note }) => note },
        { header: 'State', cell: (version) => <VersionState version={version} /> },
      ]}
      rows={versions}
      rowKey={({ number }) => String(number)}
    />
  );
}

export function VersionState({ version }: { version: PageVersionLine }) {
  if (version.isShown) return <Tag tone="success">Published now</Tag>;
  return <Tag tone="neutral">{version.wasPublished ? 'Published before' : 'Draft'}</Tag>;
}
