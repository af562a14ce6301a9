import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { HistorySection } from '@/components/history/history-section';
import { schoolPaths } from '@/components/people/paths';
import { PageHeader } from '@/components/ui/page-header';
import { requireSchoolReader } from '@/lib/auth/require-actor';
import { orSurvivor } from '@/lib/duplicates/or-survivor';
import { getPersonHistory, pageSize } from '@/lib/history/queries';
import { historyAddressSchema } from '@/lib/history/schemas';
import { personIdSchema } from '@/lib/people/schemas';

interface Props {
  params: Promise<{ urn: string; personId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const read = cache(async (urn: string, personId: string, page: number) => {
  const { actor, school } = await requireSchoolReader(urn);
  if (!personIdSchema.safeParse(personId).success) notFound();
  const history = await orSurvivor(actor, personId, {
    read: (id) => getPersonHistory(actor, { schoolId: school.id, personId: id, page }),
    path: (id) => schoolPaths(school.urn).historyOf(id),
  });
  return { history, school };
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { urn, personId } = await params;
  const { page } = historyAddressSchema.parse(await searchParams);
  const { history } = await read(urn, personId, page);
  return { title: `History of ${history.name}` };
}

export default async function PersonHistoryPage({ params, searchParams }: Props) {
  const { urn, personId } = await params;
  const { page } = historyAddressSchema.parse(await searchParams);
  const { history, school } = await read(urn, personId, page);
  const paths = schoolPaths(school.urn);
  return (
    <>
      <PageHeader
        back={{ href: paths.person(personId), label: history.name }}
        title={`History of ${history.name}`}
        lede={`What was changed during the time at ${school.name}, by whom and when, latest first`}
      />
      <HistorySection history={history} page={page} pageSize={pageSize} path={paths.historyOf(personId)} />
    </>
  );
}
