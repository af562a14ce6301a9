import type { Metadata } from 'next';
import { GroupForm } from '@/components/groups/group-form';
import { PageHeader } from '@/components/ui/page-header';
import { requireStaff } from '@/lib/auth/require-actor';
import { today } from '@/lib/dates/clock';
import { getGroupFormChoices } from '@/lib/groups/form-queries';
import { intakeOptions } from '@/lib/groups/form-values';
import { createGroupAction } from '../actions';

export const metadata: Metadata = { title: 'Add a group' };

export default async function NewGroupPage() {
  const { actor } = await requireStaff();
  const choices = await getGroupFormChoices(actor);
  return (
    <div className="prose">
      <PageHeader
        title="Add a group"
        lede="Its events come next: from the programme, the day of the week and the term dates."
        back={{ href: '/staff/groups', label: 'Groups' }}
      />
      <GroupForm
        action={createGroupAction}
        choices={choices}
        intakes={intakeOptions(today())}
        values={{ capacity: '30' }}
        submit="Add the group"
      />
    </div>
  );
}
