import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { OutboxMailCard } from '@/components/mail/outbox-mail-card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { SearchForm } from '@/components/ui/search-form';
import { env } from '@/lib/env';
import { listOutbox } from '@/lib/mail/outbox';

export const metadata: Metadata = { title: 'Outbox of the demonstration' };

export default async function OutboxPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  if (!env().DEMO) notFound();
  const asked = await searchParams;
  const address = typeof asked.address === 'string' ? asked.address.slice(0, 100) : '';
  const page = Math.min(1000, Math.max(1, Number(asked.page) || 1));
  const { mails, total, pageSize } = await listOutbox({ address, page });
  const hrefFor = (wanted: number) =>
    `/demonstration/outbox?${new URLSearchParams({ ...(address ? { address } : {}), page: String(wanted) })}`;
  return (
    <>
      <PageHeader
        title="Outbox of the demonstration"
        lede="Every mail that this demonstration wrote, newest first. None of them was sent to anybody."
        back={{ href: '/sign-in', label: 'Sign in' }}
      />
      <SearchForm
        action="/demonstration/outbox"
        label="Find mail to an address"
        name="address"
        defaultValue={address}
      />
      {mails.length === 0 ? (
        <EmptyState title={address === '' ? 'No mail yet' : 'No mail to this address'}>
          <p>Ask for a code on the sign-in page, or invite somebody, and the mail appears here.</p>
        </EmptyState>
      ) : (
        <div className="stack mt-6">
          {mails.map((mail) => (
            <OutboxMailCard key={mail.id} mail={mail} />
          ))}
        </div>
      )}
      <Pagination page={page} pageSize={pageSize} total={total} hrefFor={hrefFor} noun="mails" />
    </>
  );
}
