import type { Metadata } from 'next';
import { AffectedPeople } from '@/components/groups/affected-people';
import { ChangeLines } from '@/components/groups/change-lines';
import { ButtonForm } from '@/components/groups/draft-form';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { getHeldPreview } from '@/lib/groups/affected-queries';
import { requireGroup } from '@/lib/groups/require-group';
import { sendHeldNoticesAction } from '../actions';

export const metadata: Metadata = { title: 'Send notices' };

export default async function HeldNoticesPage({ params }: { params: Promise<{ groupId: string }> }) {
  const { actor, group } = await requireGroup((await params).groupId);
  const held = group.versions.filter(({ heldAt }) => heldAt !== null).length;
  const back = { href: `/staff/groups/${group.id}`, label: group.name };
  if (held === 0) {
    return (
      <>
        <PageHeader title="Send notices" caption={group.name} back={back} />
        <EmptyState title="No notices are held back">
          <p>Everybody who is affected has been told.</p>
        </EmptyState>
      </>
    );
  }
  const { changes, affected } = await getHeldPreview(actor, group.id);
  const hidden = { groupId: group.id, latest: String(group.latest) };
  return (
    <>
      <PageHeader
        title="Send notices"
        caption={group.name}
        lede={`${held === 1 ? 'One version' : `${held} versions`} come to what is below. What went back to where it was is no change.`}
        back={back}
      />
      <div className="stack">
        <AffectedPeople affected={affected} />
        <Card title="What is told" id="told">
          {changes.length === 0 ? (
            <p>Everything is as it was before, so nobody is told anything.</p>
          ) : (
            <ChangeLines changes={changes} />
          )}
        </Card>
        <div className="cluster">
          <ButtonForm action={sendHeldNoticesAction} hidden={hidden} label="Send notices now" />
          <ButtonForm
            action={sendHeldNoticesAction}
            hidden={{ ...hidden, everybody: '1' }}
            label="Send everybody the whole schedule"
            variant="secondary"
          />
        </div>
      </div>
    </>
  );
}
