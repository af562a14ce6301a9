import type { Metadata } from 'next';
import { schoolPaths } from '@/components/people/paths';
import { ReportChoices } from '@/components/requests/report-choices';
import { PageHeader } from '@/components/ui/page-header';
import { orNotFound } from '@/lib/auth/or-not-found';
import { requireSchool } from '@/lib/auth/require-actor';
import { getReportChoices } from '@/lib/requests/report/queries';

export const metadata: Metadata = { title: 'Report a change for somebody' };

interface Props {
  params: Promise<{ urn: string; personId: string }>;
}

export default async function ReportAboutPersonChoicesPage({ params }: Props) {
  const { urn, personId } = await params;
  const { actor, school } = await requireSchool(urn);
  const { name, groups, told } = await orNotFound(getReportChoices(actor, personId));
  const paths = schoolPaths(school.urn);
  return (
    <>
      <PageHeader
        back={{ href: paths.person(personId), label: name }}
        title="What has changed?"
        caption={name}
        lede="You see what will happen before you send anything, and can follow it until it is done."
      />
      <ReportChoices
        groups={groups}
        told={told}
        hrefOf={({ code, route }) => paths.reportOf(personId, code, route)}
      />
    </>
  );
}
