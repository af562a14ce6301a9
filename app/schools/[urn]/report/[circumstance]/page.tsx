import type { Metadata } from 'next';
import { schoolPaths } from '@/components/people/paths';
import { ReportStartPage } from '@/components/requests/report-start-page';
import { orNotFound } from '@/lib/auth/or-not-found';
import { requireSchool } from '@/lib/auth/require-actor';
import { prefilled } from '@/lib/requests/report/prefill';
import { getReportStart } from '@/lib/requests/report/queries';
import { reportTitle } from '@/lib/requests/report/titles';
import { startSchoolReport } from '../actions';

interface Props {
  params: Promise<{ urn: string; circumstance: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { circumstance } = await params;
  return { title: reportTitle(circumstance, 'school') };
}

export default async function ReportAboutSchoolPage({ params, searchParams }: Props) {
  const { urn, circumstance } = await params;
  const { actor, school } = await requireSchool(urn);
  const paths = schoolPaths(school.urn);
  const start = await orNotFound(getReportStart(actor, { personId: null, code: circumstance }));
  return (
    <ReportStartPage
      start={start}
      action={startSchoolReport}
      hidden={{ urn: String(school.urn), circumstance }}
      back={{ href: paths.reports, label: 'Report a change' }}
      openHref={start.open === null ? null : paths.request(start.open.number)}
      typed={prefilled(circumstance, await searchParams, null)}
    />
  );
}
