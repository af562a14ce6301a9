import type { Metadata } from 'next';
import { ImportList } from '@/components/imports/import-list';
import { KindChooser } from '@/components/imports/kind-chooser';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { requireStaff } from '@/lib/auth/require-actor';
import { importableKinds } from '@/lib/imports/policy';
import { importsPerPage, listImports } from '@/lib/imports/queries';
import { pageSchema } from '@/lib/imports/schemas';

export const metadata: Metadata = { title: 'Imports' };

export default async function ImportsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { actor } = await requireStaff();
  const page = pageSchema.parse((await searchParams).page);
  const { imports, total } = await listImports(actor, page);
  return (
    <>
      <PageHeader
        title="Imports"
        lede="Upload a file, look at what it would change, and apply it when it is right."
      />
      <KindChooser kinds={importableKinds(actor)} />
      {total === 0 ? (
        <EmptyState title="Nothing has been imported yet">
          <p>Choose above what you want to import. Each page has a template to start from.</p>
        </EmptyState>
      ) : (
        <ImportList imports={imports} />
      )}
      <Pagination
        page={page}
        pageSize={importsPerPage}
        total={total}
        hrefFor={(wanted) => `/staff/imports?page=${wanted}`}
        noun="imports"
      />
    </>
  );
}
