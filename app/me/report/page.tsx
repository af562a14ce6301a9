import type { Metadata } from 'next';
import { OpenJourneys } from '@/components/journeys/open-journeys';
import { selfPaths, unfinishedReport } from '@/components/people/paths';
import { ReportChoices } from '@/components/requests/report-choices';
import { PageHeader } from '@/components/ui/page-header';
import { orNotFound } from '@/lib/auth/or-not-found';
import { requireSelf } from '@/lib/auth/require-actor';
import { getReportChoices } from '@/lib/requests/report/queries';
import { listUnfinishedReports } from '@/lib/requests/report/unfinished-queries';

export const metadata: Metadata = { title: 'What has changed for you?' };

export default async function OwnReportPage() {
  const { actor } = await requireSelf();
  const { groups, told } = await orNotFound(getReportChoices(actor, actor.personId));
  const unfinished = await listUnfinishedReports(actor);
  return (
    <>
      <PageHeader
        back={{ href: selfPaths.home, label: 'My training' }}
        title="What has changed?"
        lede="Your school reads what you report here, except a question. Leaving, and an absence of more than a few days, are reported by your school."
      />
      <OpenJourneys journeys={unfinished.map(unfinishedReport((_, code) => selfPaths.reportOf(code)))} />
      <ReportChoices
        groups={groups}
        told={told}
        hrefOf={({ code, route }) => (route === 'request' ? selfPaths.reportOf(code) : null)}
      />
    </>
  );
}
