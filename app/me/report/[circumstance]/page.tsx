import type { Metadata } from 'next';
import { selfPaths } from '@/components/people/paths';
import { ReportStartPage } from '@/components/requests/report-start-page';
import { orNotFound } from '@/lib/auth/or-not-found';
import { requireSelf } from '@/lib/auth/require-actor';
import { prefilled } from '@/lib/requests/report/prefill';
import { getReportStart } from '@/lib/requests/report/queries';
import { reportTitle } from '@/lib/requests/report/titles';
import { startOwnReport } from '../actions';

interface Props {
  params: Promise<{ circumstance: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { circumstance } = await params;
  return { title: reportTitle(circumstance, 'self') };
}

export default async function OwnReportStartPage({ params, searchParams }: Props) {
  const { circumstance } = await params;
  const { actor } = await requireSelf();
  const start = await orNotFound(getReportStart(actor, { personId: actor.personId, code: circumstance }));
  return (
    <ReportStartPage
      start={start}
      action={startOwnReport}
      hidden={{ circumstance }}
      back={{ href: selfPaths.reports, label: 'Report a change' }}
      openHref={start.open === null ? null : selfPaths.request(start.open.number)}
      typed={prefilled(circumstance, await searchParams, null)}
    />
  );
}
