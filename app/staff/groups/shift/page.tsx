import type { Metadata } from 'next';
import { AffectedPeople } from '@/components/groups/affected-people';
import { AskForm } from '@/components/groups/ask-form';
import { NoGroupsChosen } from '@/components/groups/no-groups-chosen';
import { PlannedGroups } from '@/components/groups/planned-groups';
import { PublishForm } from '@/components/groups/publish-form';
import { PageHeader } from '@/components/ui/page-header';
import { TextField } from '@/components/ui/text-field';
import { WarningText } from '@/components/ui/warning-text';
import type { StaffActor } from '@/lib/auth/actor';
import { previewShift } from '@/lib/groups/affected-queries';
import { weeksSchema } from '@/lib/groups/change-schemas';
import { groupsIn } from '@/lib/groups/labels';
import { requireChosenGroups } from '@/lib/groups/require-groups';
import { shiftGroupsAction } from '../actions';

export const metadata: Metadata = { title: 'Shift several groups' };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const back = { href: '/staff/groups', label: 'Groups' };

export default async function ShiftSeveralPage({ searchParams }: Props) {
  const query = await searchParams;
  const { actor, ids, isTooMany } = await requireChosenGroups(query);
  if (ids.length === 0 || isTooMany)
    return (
      <>
        <PageHeader title="Shift several groups" back={back} />
        <NoGroupsChosen isTooMany={isTooMany} />
      </>
    );
  const { weeks } = query;
  const asked = weeks === undefined ? null : weeksSchema.safeParse(weeks);
  const error = asked?.error?.issues[0]?.message;
  return (
    <>
      <PageHeader
        title="Shift several groups"
        caption={groupsIn(ids.length)}
        lede="All events to come move by whole teaching weeks: the same day and time, never on a holiday. All groups move or, when one cannot, none."
        back={back}
      />
      <div className="stack">
        <AskForm
          action="/staff/groups/shift"
          hidden={{ groups: ids.join(',') }}
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
        {asked?.success === true && <Preview actor={actor} ids={ids} weeks={asked.data} />}
      </div>
    </>
  );
}

async function Preview({ actor, ids, weeks }: { actor: StaffActor; ids: string[]; weeks: number }) {
  const { groups, affected, seal } = await previewShift(actor, ids, weeks);
  const impossible = groups.filter((group) => group.impossible > 0);
  if (impossible.length > 0)
    return (
      <WarningText>
        There are no term dates for so many weeks for {impossible.map(({ name }) => name).join(', ')}, so
        nothing can move. Add term dates, choose fewer weeks, or leave{' '}
        {impossible.length === 1 ? 'this group' : 'these groups'} out.
      </WarningText>
    );
  const past = groups.filter((group) => group.past > 0);
  if (past.length > 0)
    return (
      <WarningText>
        Events of {past.map(({ name }) => name).join(', ')} would be today or in the past, so nothing can
        move. Choose fewer weeks, or leave {past.length === 1 ? 'this group' : 'these groups'} out.
      </WarningText>
    );
  const moves = groups.reduce((sum, { events }) => sum + events.length, 0);
  if (moves === 0) return <p>No published event of these groups is to come.</p>;
  return (
    <>
      <AffectedPeople affected={affected} />
      <PlannedGroups
        groups={groups}
        what={{
          path: `shift?weeks=${weeks}`,
          title: moves === 1 ? 'One event moves' : `${moves} events move`,
          none: 'Nothing to come',
        }}
      />
      <PublishForm
        action={shiftGroupsAction}
        hidden={{ groupIds: ids.join(','), seal, weeks: String(weeks) }}
        isHolding={groups.every(({ isHolding }) => isHolding)}
        submit={`Shift by ${weeks} ${Math.abs(weeks) === 1 ? 'week' : 'weeks'}`}
      />
    </>
  );
}
