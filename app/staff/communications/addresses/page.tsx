import type { Metadata } from 'next';
import { CommunicationsTabs } from '@/components/communications/communications-tabs';
import { DeadAddressCard } from '@/components/communications/dead-address-card';
import { RecordBounce } from '@/components/communications/record-bounce';
import { Banner } from '@/components/ui/banner';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { requireStaff } from '@/lib/auth/require-actor';
import { listDeadAddresses } from '@/lib/mail/queries';
import { liftSuppressionAction, recordBounceAction } from '../actions';

export const metadata: Metadata = { title: 'Addresses that fail' };

export default async function DeadAddressesPage({
  searchParams,
}: {
  searchParams: Promise<{ done?: string }>;
}) {
  const { actor } = await requireStaff();
  const [addresses, { done }] = await Promise.all([listDeadAddresses(actor), searchParams]);
  return (
    <>
      <PageHeader
        title="Addresses that fail"
        lede="Nothing is sent to these. Mend the address where it is kept, in the record or the contact; a new address is written to at once."
      />
      <CommunicationsTabs current="addresses" />
      {done === 'recorded' && <Banner tone="success" title="Recorded. Nothing more is sent to it." />}
      {done === 'lifted' && <Banner tone="success" title="Mail is sent to the address again." />}
      {addresses.length === 0 ? (
        <EmptyState title="All addresses work">
          <p>An address appears here as soon as a mail server refuses it for good.</p>
        </EmptyState>
      ) : (
        <div className="stack">
          {addresses.map((address) => (
            <DeadAddressCard key={address.email} address={address} action={liftSuppressionAction} />
          ))}
        </div>
      )}
      <RecordBounce action={recordBounceAction} />
    </>
  );
}
