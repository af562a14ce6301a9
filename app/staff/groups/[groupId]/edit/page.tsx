import type { Metadata } from 'next';
import { GroupForm } from '@/components/groups/group-form';
import { PageHeader } from '@/components/ui/page-header';
import { today } from '@/lib/dates/clock';
import { getGroupFormChoices } from '@/lib/groups/form-queries';
import { groupFormValues, intakeOptions } from '@/lib/groups/form-values';
import { requireGroup } from '@/lib/groups/require-group';
import { changeGroupAction } from '../../actions';

export const metadata: Metadata = { title: 'Change a group' };

export default async function ChangeGroupPage({ params }: { params: Promise<{ groupId: string }> }) {
  const { actor, group } = await requireGroup((await params).groupId);
  const choices = await getGroupFormChoices(actor);
  const values = groupFormValues(group);
  const known = intakeOptions(today());
  const intakes = known.some(({ value }) => value === values.intake)
    ? known
    : [...known, ...intakeOptions(`${group.intakeYear}-09-01`)];
  return (
    <div className="prose">
      <PageHeader
        title="Change the group"
        caption={group.name}
        lede="The day and time are kept by events that are generated from now on. Published events stay where they are."
        back={{ href: `/staff/groups/${group.id}`, label: group.name }}
      />
      <GroupForm
        action={changeGroupAction}
        choices={choices}
        intakes={intakes}
        values={values}
        hidden={{ id: group.id, version: String(group.version) }}
        venueIsPublished={
          group.events.some(({ isDraft }) => !isDraft)
            ? { href: `/staff/groups/${group.id}/venue`, name: group.venueName ?? 'a venue not decided yet' }
            : undefined
        }
        submit="Save the group"
      />
    </div>
  );
}
