import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import type { History } from '@/lib/history/types';
import { HistoryTable } from './history-table';

export function HistorySection({
  history: { name, entries, total },
  page,
  pageSize,
  path,
}: {
  history: History;
  page: number;
  pageSize: number;
  path: string;
}) {
  if (entries.length === 0)
    return (
      <EmptyState title="Nothing has been changed" actions={page > 1 && <a href={path}>First page</a>}>
        <p>Changes appear here from the moment they are made.</p>
      </EmptyState>
    );
  return (
    <>
      <HistoryTable entries={entries} caption={`History of ${name}`} />
      <Pagination
        page={page}
        pageSize={pageSize}
        total={total}
        noun="changes"
        hrefFor={(number) => `${path}?page=${number}`}
      />
    </>
  );
}
