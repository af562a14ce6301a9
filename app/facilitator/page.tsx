import type { Metadata } from 'next';
import { FacilitatedGroupCard } from '@/components/groups/facilitated-group-card';
import { NextGroupEvent } from '@/components/groups/next-group-event';
import { Details } from '@/components/ui/details';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { requireFacilitator } from '@/lib/auth/require-actor';
import { now } from '@/lib/dates/clock';
import { listFacilitatedGroups } from '@/lib/groups/facilitated';
import { facilitatorMaterialFile } from '@/lib/materials/paths';

export const metadata: Metadata = { title: 'Your groups' };

export default async function FacilitatorPage() {
  const { actor, organisation } = await requireFacilitator();
  const groups = await listFacilitatedGroups(actor);
  const coming = groups.filter(({ events }) => events.length > 0);
  const over = groups.filter(({ events }) => events.length === 0);
  return (
    <>
      <PageHeader title="Your groups" lede={`What you lead for ${organisation.name}, and who comes`} />
      {groups.length === 0 ? (
        <EmptyState title="No groups yet">
          <p>
            When {organisation.name} names you as a group’s facilitator, its events and people appear here.
          </p>
        </EmptyState>
      ) : (
        <div className="stack">
          <NextGroupEvent groups={coming} now={now()} />
          {coming.map((group) => (
            <FacilitatedGroupCard key={group.id} group={group} materialFile={facilitatorMaterialFile} />
          ))}
          {over.length > 0 && (
            <Details summary={`Groups with nothing more planned (${over.length})`}>
              <div className="stack">
                {over.map((group) => (
                  <FacilitatedGroupCard key={group.id} group={group} materialFile={facilitatorMaterialFile} />
                ))}
              </div>
            </Details>
          )}
        </div>
      )}
    </>
  );
}
