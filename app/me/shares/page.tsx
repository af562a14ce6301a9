import type { Metadata } from 'next';
import { ShareForm } from '@/components/shares/share-form';
import { ShareList } from '@/components/shares/share-list';
import { Banner } from '@/components/ui/banner';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { requireSelf } from '@/lib/auth/require-actor';
import { listShares } from '@/lib/shares/queries';
import { createShareAction, revokeShareAction } from './actions';

export const metadata: Metadata = { title: 'Share my schedule' };

interface Props {
  searchParams: Promise<{ stopped?: string | string[] }>;
}

export default async function SharesPage({ searchParams }: Props) {
  const { actor } = await requireSelf();
  const shares = await listShares(actor);
  const { stopped } = await searchParams;
  return (
    <>
      <PageHeader
        back={{ href: '/me', label: 'My training' }}
        title="Share my schedule"
        lede="An address at which somebody can read your schedule without signing in"
      />
      <div className="stack">
        {stopped === 'share' && (
          <Banner tone="success" title="The address no longer works" announce>
            <p>Whoever opens it now is told that there is nothing there.</p>
          </Banner>
        )}
        <Card id="new" title="Make an address">
          <div className="stack">
            <p>
              Whoever has it sees your name and your events, always up to date, and can print them. They see
              no links to join, nobody’s contact details, and nothing else of your record.
            </p>
            <ShareForm action={createShareAction} />
          </div>
        </Card>
        <Card id="shares" title="Addresses that work">
          <ShareList shares={shares} revoke={revokeShareAction} />
        </Card>
      </div>
    </>
  );
}
