import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { HistorySection } from '@/components/history/history-section';
import { selfPaths } from '@/components/people/paths';
import { PageHeader } from '@/components/ui/page-header';
import { requireSelf } from '@/lib/auth/require-actor';
import { NotFound } from '@/lib/errors';
import { getOwnHistory, pageSize } from '@/lib/history/queries';
import { historyAddressSchema } from '@/lib/history/schemas';

export const metadata: Metadata = { title: 'My history' };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function OwnHistoryPage({ searchParams }: Props) {
  const { actor } = await requireSelf();
  const { page } = historyAddressSchema.parse(await searchParams);
  const history = await getOwnHistory(actor, { page }).catch((error: unknown) => {
    if (error instanceof NotFound) notFound();
    throw error;
  });
  return (
    <>
      <PageHeader
        back={{ href: selfPaths.home, label: 'My training' }}
        title="My history"
        lede="What was changed in your record, by whom and when, latest first"
      />
      <HistorySection history={history} page={page} pageSize={pageSize} path={selfPaths.history} />
    </>
  );
}
