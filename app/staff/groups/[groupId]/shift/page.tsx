import type { Metadata } from 'next';
import { AffectedPeople } from '@/components/groups/affected-people';
import { AskForm } from '@/components/groups/ask-form';
import { PublishForm } from '@/components/groups/publish-form';
import { ShiftTable } from '@/components/groups/shift-table';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { TextField } from '@/components/ui/text-field';
import { WarningText } from '@/components/ui/warning-text';
import type { StaffActor } from '@/lib/auth/actor';
import { previewShift } from '@/lib/groups/affected-queries';
import { weeksSchema } from '@/lib/groups/change-schemas';
import { requireGroup } from '@/lib/groups/require-group';
import type { GroupDetails } from '@/lib/groups/types';
import { shiftGroupsAction } from '../../actions';

export const metadata: Metadata = { title: 'Shift the group' };

interface Props {
  params: Promise<{ groupId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ShiftGroupPage({ params, searchParams }: Props) {
  const { actor, group } = await requireGroup((await params).groupId);
  const { weeks } = await searchParams;
  const asked = weeks === undefined ? null : weeksSchema.safeParse(weeks);
  const error = asked?.error?.issues[0]?.message;
  return (
    <>
      <PageHeader
        title="Shift the group"
        caption={group.name}
        lede="All events to come move by whole teaching weeks: the same day and time, never on a holiday."
        back={{ href: `/staff/groups/${group.id}`, label: group.name }}
      />
      <div className="stack">
        <AskForm
          action={`/staff/groups/${group.id}/shift`}
          hidden={{}}
          errors={error === undefined ? [] : [{ field: 'weeks', message: error }]}
          submit="See what moves"
        >
          <TextField
            name="weeks"
            label="By how many teaching weeks?"
            hint="1 is a week later, -1 a week earlier"
            width={4}
            defaultValue={typeof weeks === 'string' ? weeks.slice(0, 10) : '1'}
            error={error}
          />
        </AskForm>
        {asked?.success === true && <Preview actor={actor} group={group} weeks={asked.data} />}
      </div>
    </>
  );
}

async function Preview({ actor, group, weeks }: { actor: StaffActor; group: GroupDetails; weeks: number }) {
  const { groups, affected, seal } = await previewShift(actor, [group.id], weeks);
  const rows = groups.flatMap(({ events }) => events);
  if (groups.some(({ impossible }) => impossible > 0)) {
    return (
      <WarningText>
        There are no term dates for so many weeks, so nothing can move. Add term dates, or choose fewer weeks.
      </WarningText>
    );
  }
  if (groups.some(({ past }) => past > 0))
    return (
      <WarningText>
        Events would be today or in the past, so nothing can move. Choose fewer weeks.
      </WarningText>
    );
  if (rows.length === 0) return <p>No published event is to come.</p>;
  return (
    <>
      <AffectedPeople affected={affected} />
      <Card title={rows.length === 1 ? 'One event moves' : `${rows.length} events move`} id="moves">
        <ShiftTable rows={rows} />
      </Card>
      <PublishForm
        action={shiftGroupsAction}
        hidden={{ groupIds: group.id, seal, weeks: String(weeks) }}
        isHolding={groups.some(({ isHolding }) => isHolding)}
        submit={`Shift by ${weeks} ${Math.abs(weeks) === 1 ? 'week' : 'weeks'}`}
      />
    </>
  );
}
