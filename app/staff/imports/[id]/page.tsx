import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DecisionForm } from '@/components/imports/decision-form';
import { ImportFacts } from '@/components/imports/import-facts';
import { ImportOutcome } from '@/components/imports/import-outcome';
import { ImportRows } from '@/components/imports/import-rows';
import { PageHeader } from '@/components/ui/page-header';
import { Tag } from '@/components/ui/tag';
import { requireStaff } from '@/lib/auth/require-actor';
import { kindTitle, stateTag } from '@/lib/imports/labels';
import { getImport } from '@/lib/imports/queries';
import { rowFilterSchema } from '@/lib/imports/schemas';
import { applyImportAction, cancelImportAction } from './actions';

export const metadata: Metadata = { title: 'Import' };

export default async function ImportPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { actor } = await requireStaff();
  const filter = rowFilterSchema.parse(await searchParams);
  const view = await getImport(actor, (await params).id, filter);
  if (view === null) notFound();
  const { label, tone } = stateTag(view.state, view.counts);
  return (
    <>
      <PageHeader
        title={kindTitle[view.kind]}
        caption={`Import ${view.number}`}
        tag={<Tag tone={tone}>{label}</Tag>}
        back={{ href: '/staff/imports', label: 'Imports' }}
      />
      <ImportOutcome view={view} />
      {(view.can.apply || view.can.cancel) && (
        <div className="cluster mt-4">
          {view.can.apply && (
            <DecisionForm
              id={view.id}
              action={applyImportAction}
              label="Apply this import"
              variant="primary"
            />
          )}
          {view.can.cancel && (
            <DecisionForm id={view.id} action={cancelImportAction} label="Cancel it" variant="secondary" />
          )}
        </div>
      )}
      <ImportFacts view={view} />
      <ImportRows view={view} filter={filter} />
    </>
  );
}
