import type { Metadata } from 'next';
import { AuditFilters, auditPath } from '@/components/audit/audit-filters';
import { AuditTable } from '@/components/audit/audit-table';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { auditSentences } from '@/lib/audit/actions';
import { pageSize, searchAudit } from '@/lib/audit/queries';
import { auditFiltersSchema } from '@/lib/audit/schemas';
import { requireAdministrator } from '@/lib/auth/require-actor';
import { formatInstant } from '@/lib/dates/format';
import { listHref } from '@/lib/transport/list-address';

export const metadata: Metadata = { title: 'Audit' };

const actions = Object.keys(auditSentences).sort();

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function AuditSearchPage({ searchParams }: Props) {
  const filters = auditFiltersSchema.parse(await searchParams);
  const { actor } = await requireAdministrator();
  const { rows, total, lastSeal } = await searchAudit(actor, filters);
  const found = `${total.toLocaleString('en-GB')} ${total === 1 ? 'event' : 'events'}`;
  return (
    <>
      <PageHeader
        title="Audit"
        lede="What was done, by ids: administrators see no names and no values. Histories in words are on people’s own pages."
      />
      <p>
        {lastSeal === null
          ? 'Nothing has been sealed yet. Events are sealed every five minutes.'
          : `Last seal: number ${lastSeal.number}, ${formatInstant(lastSeal.sealedAt)}.`}
      </p>
      <AuditFilters filters={filters} actions={actions} />
      {rows.length === 0 ? (
        <EmptyState title="No event matches" actions={<a href={auditPath}>Show all events</a>}>
          <p>Ids are matched whole. Dates are written as year, month and day: 2026-09-01.</p>
        </EmptyState>
      ) : (
        <>
          <p aria-live="polite">
            <b>{found}</b>
          </p>
          <AuditTable rows={rows} caption={found} />
          <Pagination
            page={filters.page}
            pageSize={pageSize}
            total={total}
            noun="events"
            hrefFor={(page) => listHref(auditPath, { ...filters, page })}
          />
        </>
      )}
    </>
  );
}
