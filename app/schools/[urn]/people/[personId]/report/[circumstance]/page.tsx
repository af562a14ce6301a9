import type { Metadata } from 'next';
import { schoolPaths } from '@/components/people/paths';
import { ReportStartPage } from '@/components/requests/report-start-page';
import { orNotFound } from '@/lib/auth/or-not-found';
import { requireSchool } from '@/lib/auth/require-actor';
import { prefilled } from '@/lib/requests/report/prefill';
import { getReportStart } from '@/lib/requests/report/queries';
import { reportTitle } from '@/lib/requests/report/titles';
import { startSchoolReport } from '../../../../report/actions';

interface Props {
  params: Promise<{ urn: string; personId: string; circumstance: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { circumstance } = await params;
  return { title: reportTitle(circumstance, 'person') };
}

export default async function ReportAboutPersonPage({ params, searchParams }: Props) {
  const { urn, personId, circumstance } = await params;
  const { actor, school } = await requireSchool(urn);
  const paths = schoolPaths(school.urn);
  const start = await orNotFound(getReportStart(actor, { personId, code: circumstance }));
  return (
    <ReportStartPage
      start={start}
      action={startSchoolReport}
      hidden={{ urn: String(school.urn), personId, circumstance }}
      back={{ href: paths.report(personId), label: 'Report a change' }}
      openHref={start.open === null ? null : paths.request(start.open.number)}
      typed={prefilled(circumstance, await searchParams, start.name)}
    />
  );
}
