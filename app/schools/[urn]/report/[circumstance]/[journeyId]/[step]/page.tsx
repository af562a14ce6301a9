import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { schoolPaths } from '@/components/people/paths';
import { ReportStepPage } from '@/components/requests/report-step-page';
import { orNotFound } from '@/lib/auth/or-not-found';
import { requireSchool } from '@/lib/auth/require-actor';
import { getReportStep } from '@/lib/requests/report/queries';
import { reportAddressSchema } from '@/lib/requests/report/schemas';
import { saveSchoolReport, sendSchoolReport } from '../../../actions';

export const metadata: Metadata = { title: 'Report a change' };

interface Props {
  params: Promise<{ urn: string; circumstance: string; journeyId: string; step: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ReportAboutSchoolStepPage({ params, searchParams }: Props) {
  const { urn, circumstance: code, ...at } = await params;
  const { actor, school } = await requireSchool(urn);
  const address = reportAddressSchema.safeParse({ ...at, ...(await searchParams) });
  if (!address.success) notFound();
  const { journeyId, step, change } = address.data;
  const view = await orNotFound(getReportStep(actor, { personId: null, code, journeyId, step }));
  const path = `${schoolPaths(school.urn).reportOf(null, code)}/${journeyId}`;
  if (view.step === 'elsewhere') redirect(view.result ?? `${path}/${view.at ?? notFound()}`);
  return (
    <ReportStepPage
      view={view}
      path={path}
      hidden={{ urn: String(school.urn), circumstance: code, journeyId }}
      isChange={change === '1'}
      actions={{ save: saveSchoolReport, send: sendSchoolReport }}
      heard
    />
  );
}
