import type { Metadata } from 'next';
import { PairsTable } from '@/components/duplicates/pairs-table';
import { duplicatesPath } from '@/components/duplicates/paths';
import { Banner } from '@/components/ui/banner';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { TabLinks } from '@/components/ui/tab-links';
import { requireStaff } from '@/lib/auth/require-actor';
import { suspicionLabel } from '@/lib/duplicates/labels';
import { listDuplicates, pageSize } from '@/lib/duplicates/queries';
import { duplicateFiltersSchema, pairAddressSchema } from '@/lib/duplicates/schemas';
import { suspicions } from '@/lib/duplicates/types';
import { changedHref, listHref } from '@/lib/transport/list-address';

export const metadata: Metadata = { title: 'Duplicates' };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function DuplicatesPage({ searchParams }: Props) {
  const address = await searchParams;
  const filters = duplicateFiltersSchema.parse(address);
  const { done } = pairAddressSchema.parse(address);
  const { actor } = await requireStaff();
  const { pairs, total, counts } = await listDuplicates(actor, filters);
  const found = total === 1 ? 'One pair' : `${total.toLocaleString('en-GB')} pairs`;
  return (
    <>
      <PageHeader
        back={{ href: '/staff/applications', label: 'Applications' }}
        title="Duplicates"
        lede="Records, and applications of schools, that may be of one person. The likeliest come first."
      />
      {done === 'different' && (
        <Banner tone="success" title="Kept as different people. The pair is not shown again" announce />
      )}
      <TabLinks
        label="Why they may be one person"
        items={[
          {
            href: changedHref(duplicatesPath, filters, { reason: undefined }),
            label: 'All',
            count: counts.all,
            current: filters.reason === undefined,
          },
          ...suspicions.map((reason) => ({
            href: changedHref(duplicatesPath, filters, { reason }),
            label: suspicionLabel[reason],
            count: counts[reason],
            current: filters.reason === reason,
          })),
        ]}
      />
      {pairs.length === 0 ? (
        <EmptyState
          title="No duplicates are suspected"
          actions={counts.all > 0 || filters.person ? <a href={duplicatesPath}>Show all pairs</a> : undefined}
        >
          <p>
            Pairs with the same e-mail address, nearly the same name or TRNs that differ by a slip appear
            here.
          </p>
        </EmptyState>
      ) : (
        <>
          <p aria-live="polite" className="mt-4">
            <b>{found}</b>
          </p>
          <PairsTable caption={found} pairs={pairs} />
          <Pagination
            page={filters.page}
            pageSize={pageSize}
            total={total}
            noun="pairs"
            hrefFor={(page) => listHref(duplicatesPath, { ...filters, page })}
          />
        </>
      )}
    </>
  );
}
