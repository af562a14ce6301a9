import type { Metadata } from 'next';
import { OpenJourneys } from '@/components/journeys/open-journeys';
import { Columns } from '@/components/layout/columns';
import { schoolPaths, unfinishedReport } from '@/components/people/paths';
import { ReportChoices } from '@/components/requests/report-choices';
import { ReportPeople } from '@/components/requests/report-people';
import { PageHeader } from '@/components/ui/page-header';
import { requireSchool } from '@/lib/auth/require-actor';
import { getReportChoices, listReportPeople } from '@/lib/requests/report/queries';
import { listUnfinishedReports } from '@/lib/requests/report/unfinished-queries';

export const metadata: Metadata = { title: 'Report a change at your school' };

interface Props {
  params: Promise<{ urn: string }>;
}

export default async function ReportPage({ params }: Props) {
  const { urn } = await params;
  const { actor, school } = await requireSchool(urn);
  const paths = schoolPaths(school.urn);
  const unfinished = await listUnfinishedReports(actor);
  const people = await listReportPeople(actor);
  const { groups, told } = await getReportChoices(actor, null);
  return (
    <>
      <PageHeader
        back={{ href: paths.home, label: 'Home' }}
        title="Report a change"
        lede="You answer a few questions, see what will happen, and can follow it until it is done."
      />
      <OpenJourneys journeys={unfinished.map(unfinishedReport(paths.reportOf))} />
      <Columns kind="halves">
        <ReportPeople people={people} hrefOf={paths.report} listHref={paths.people} />
        <ReportChoices
          groups={groups}
          told={told}
          hrefOf={({ code, route }) => paths.reportOf(null, code, route)}
        />
      </Columns>
    </>
  );
}
