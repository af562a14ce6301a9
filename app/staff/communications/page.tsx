import type { Metadata } from 'next';
import { CommunicationsTabs } from '@/components/communications/communications-tabs';
import { MailFlow } from '@/components/communications/mail-flow';
import { communicationsPath, SentFilterPanel } from '@/components/communications/sent-filters';
import { SentTable } from '@/components/communications/sent-table';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { SearchForm } from '@/components/ui/search-form';
import { requireStaff } from '@/lib/auth/require-actor';
import { getMailQueue, searchSent, sentPageSize } from '@/lib/mail/queries';
import { sentFiltersSchema } from '@/lib/mail/schemas';
import { keptFields, listHref } from '@/lib/transport/list-address';
import { changeMailFlowAction } from './actions';

export const metadata: Metadata = { title: 'Communications' };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function CommunicationsPage({ searchParams }: Props) {
  const filters = sentFiltersSchema.parse(await searchParams);
  const { actor } = await requireStaff();
  const [{ items, total }, queue] = await Promise.all([searchSent(actor, filters), getMailQueue(actor)]);
  const found = `${total.toLocaleString('en-GB')} ${total === 1 ? 'message' : 'messages'}`;
  return (
    <>
      <PageHeader
        title="Communications"
        lede="What went out by e-mail and in the portal to your schools and colleagues, and what became of it. Mail is kept for a week after it was sent."
      />
      <CommunicationsTabs current="sent" />
      <MailFlow
        key={`${queue.isPaused} ${queue.perMinute}`}
        queue={{ ...queue, oldest: queue.oldest?.getTime() ?? null }}
        action={changeMailFlowAction}
      />
      <SearchForm
        action={communicationsPath}
        label="Search by name, address, school or subject"
        defaultValue={filters.q}
        keep={keptFields(filters, ['q'])}
      />
      <SentFilterPanel filters={filters} />
      {items.length === 0 ? (
        <EmptyState
          title="Nothing was sent that matches"
          actions={<a href={communicationsPath}>Show everything</a>}
        >
          <p>Check the spelling, or take away a filter.</p>
        </EmptyState>
      ) : (
        <>
          <p aria-live="polite">
            <b>{found}</b>
          </p>
          <SentTable caption={found} items={items} />
          <Pagination
            page={filters.page}
            pageSize={sentPageSize}
            total={total}
            noun="messages"
            hrefFor={(page) => listHref(communicationsPath, { ...filters, page })}
          />
        </>
      )}
    </>
  );
}
