import type { Metadata } from 'next';
import { LibraryPage } from '@/components/library/library-page';
import { requireSelf } from '@/lib/auth/require-actor';
import { noteVisit } from '@/lib/library/commands/note-reading';
import { libraryPaths } from '@/lib/library/paths';
import { libraryPageSize, listLibrary } from '@/lib/library/queries';
import { libraryFiltersSchema } from '@/lib/library/schemas';

export const metadata: Metadata = { title: 'Library' };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function OwnLibraryPage({ searchParams }: Props) {
  const { actor } = await requireSelf();
  const paths = libraryPaths('/me');
  const filters = libraryFiltersSchema.parse(await searchParams);
  const since = await noteVisit(actor);
  const found = await listLibrary(actor, filters, since);
  return (
    <LibraryPage
      path={paths.list}
      lede={'Newsletters, policies, guidance and handbooks for your training'}
      filters={filters}
      found={found}
      pageSize={libraryPageSize}
      links={paths}
    />
  );
}
