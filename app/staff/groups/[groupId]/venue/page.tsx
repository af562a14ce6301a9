import type { Metadata } from 'next';
import { AffectedPeople } from '@/components/groups/affected-people';
import { PublishForm } from '@/components/groups/publish-form';
import { PageHeader } from '@/components/ui/page-header';
import { listAffected } from '@/lib/groups/affected-queries';
import { getGroupFormChoices } from '@/lib/groups/form-queries';
import { requireGroup } from '@/lib/groups/require-group';
import { changeVenueAction } from '../actions';

export const metadata: Metadata = { title: 'Change the venue' };

export default async function GroupVenuePage({ params }: { params: Promise<{ groupId: string }> }) {
  const { actor, group } = await requireGroup((await params).groupId);
  const { venues } = await getGroupFormChoices(actor);
  const moving = group.events.filter(
    ({ isDraft, isPast, mode, status }) =>
      !isDraft && !isPast && mode === 'face_to_face' && status !== 'cancelled',
  );
  const affected = await listAffected(
    actor,
    group.id,
    moving.map(({ date, audience }) => ({ on: date, audience })),
  );
  return (
    <>
      <PageHeader
        title="Change the venue"
        caption={group.name}
        lede={`Face-to-face events to come move there, unless they have a venue of their own. Now: ${group.venueName ?? 'not decided'}.`}
        back={{ href: `/staff/groups/${group.id}`, label: group.name }}
      />
      <div className="stack">
        <AffectedPeople affected={affected} />
        <PublishForm
          action={changeVenueAction}
          hidden={{ groupId: group.id, latest: String(group.latest) }}
          fields={[
            {
              kind: 'select',
              name: 'venueId',
              label: 'New venue',
              empty: 'Not decided',
              value: group.venueId ?? '',
              options: venues,
            },
            {
              kind: 'text',
              name: 'newVenueName',
              label: 'Or the name of one that is not in the list (optional)',
            },
            { kind: 'text', name: 'newVenueAddress', label: 'Its address (optional)' },
            { kind: 'text', name: 'newVenuePostcode', label: 'Its postcode (optional)' },
          ]}
          isHolding={group.versions.some(({ heldAt }) => heldAt !== null)}
          submit="Change the venue"
        />
      </div>
    </>
  );
}
