import type { Metadata } from 'next';
import { schoolPaths } from '@/components/people/paths';
import { RequestsPage } from '@/components/requests/requests-page';
import { requireSchool } from '@/lib/auth/require-actor';
import { listRequests } from '@/lib/requests/list-queries';

export const metadata: Metadata = { title: 'Requests' };

interface Props {
  params: Promise<{ urn: string }>;
}

export default async function SchoolRequestsPage({ params }: Props) {
  const { urn } = await params;
  const { actor, school } = await requireSchool(urn);
  const paths = schoolPaths(school.urn);
  return (
    <RequestsPage
      requests={await listRequests(actor)}
      hrefOf={paths.request}
      report={{ href: paths.reports, label: 'Report a change' }}
      question={paths.reportOf(null, 'question') ?? paths.reports}
      withPeople
    />
  );
}
