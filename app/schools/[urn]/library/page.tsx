import type { Metadata } from 'next';
import { LibraryPage } from '@/components/library/library-page';
import { requireSchoolReader } from '@/lib/auth/require-actor';
import { noteVisit } from '@/lib/library/commands/note-reading';
import { libraryPaths } from '@/lib/library/paths';
import { leavesTraces } from '@/lib/library/policy';
import { libraryPageSize, listLibrary } from '@/lib/library/queries';
import { libraryFiltersSchema } from '@/lib/library/schemas';

export const metadata: Metadata = { title: 'Library' };

interface Props {
  params: Promise<{ urn: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function SchoolLibraryPage({ params, searchParams }: Props) {
  const { urn } = await params;
  const { actor, school } = await requireSchoolReader(urn);
  const paths = libraryPaths(`/schools/${school.urn}`);
  const filters = libraryFiltersSchema.parse(await searchParams);
  const since = leavesTraces(actor) ? await noteVisit(actor) : null;
  const found = await listLibrary(actor, filters, since);
  return (
    <LibraryPage
      path={paths.list}
      lede={`Newsletters, policies, guidance and handbooks for ${school.name}`}
      filters={filters}
      found={found}
      pageSize={libraryPageSize}
      links={paths}
    />
  );
}
