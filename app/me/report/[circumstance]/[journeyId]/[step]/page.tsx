import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { selfPaths } from '@/components/people/paths';
import { ReportStepPage } from '@/components/requests/report-step-page';
import { orNotFound } from '@/lib/auth/or-not-found';
import { requireSelf } from '@/lib/auth/require-actor';
import { getReportStep } from '@/lib/requests/report/queries';
import { reportAddressSchema } from '@/lib/requests/report/schemas';
import { saveOwnReport, sendOwnReport } from '../../../actions';

export const metadata: Metadata = { title: 'Report a change' };

interface Props {
  params: Promise<{ circumstance: string; journeyId: string; step: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function OwnReportStepPage({ params, searchParams }: Props) {
  const { circumstance: code, ...at } = await params;
  const { actor } = await requireSelf();
  const address = reportAddressSchema.safeParse({ ...at, ...(await searchParams) });
  if (!address.success) notFound();
  const { journeyId, step, change } = address.data;
  const view = await orNotFound(getReportStep(actor, { personId: actor.personId, code, journeyId, step }));
  const path = `${selfPaths.reportOf(code)}/${journeyId}`;
  if (view.step === 'elsewhere') redirect(view.result ?? `${path}/${view.at ?? notFound()}`);
  return (
    <ReportStepPage
      view={view}
      path={path}
      hidden={{ circumstance: code, journeyId }}
      isChange={change === '1'}
      actions={{ save: saveOwnReport, send: sendOwnReport }}
      heard={false}
    />
  );
}
