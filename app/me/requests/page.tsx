import type { Metadata } from 'next';
import { selfPaths } from '@/components/people/paths';
import { RequestsPage } from '@/components/requests/requests-page';
import { requireSelf } from '@/lib/auth/require-actor';
import { listRequests } from '@/lib/requests/list-queries';

export const metadata: Metadata = { title: 'My requests' };

export default async function OwnRequestsPage() {
  const { actor } = await requireSelf();
  return (
    <RequestsPage
      requests={await listRequests(actor)}
      hrefOf={selfPaths.request}
      report={{ href: selfPaths.reports, label: 'Report a change' }}
      question={selfPaths.reportOf('question')}
      withPeople={false}
    />
  );
}
