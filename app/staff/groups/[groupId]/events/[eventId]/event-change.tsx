import { AffectedPeople } from '@/components/groups/affected-people';
import { AskForm } from '@/components/groups/ask-form';
import { PublishForm } from '@/components/groups/publish-form';
import { WhenFields } from '@/components/groups/when-fields';
import { WarningText } from '@/components/ui/warning-text';
import type { StaffActor } from '@/lib/auth/actor';
import { formatDateLong } from '@/lib/dates/format';
import { getGroupTerms, listAffected, noSchoolWords } from '@/lib/groups/affected-queries';
import { askedOf } from '@/lib/groups/asked';
import { whenSchema } from '@/lib/groups/change-schemas';
import { getGroupFormChoices } from '@/lib/groups/form-queries';
import type { GroupDetails, GroupEvent } from '@/lib/groups/types';
import {
  cancelEventAction,
  linkEventAction,
  moveEventAction,
  placeEventAction,
  restoreEventAction,
} from '../../actions';

interface Props {
  actor: StaffActor;
  group: GroupDetails;
  event: GroupEvent;
  query: Record<string, string | string[] | undefined>;
  values: Record<string, string>;
  hidden: Record<string, string>;
}

/** The chosen change with whom it affects; moving asks for the day first. */
export async function EventChange(props: Props) {
  const { actor, group, event, query, hidden } = props;
  const isHolding = group.versions.some(({ heldAt }) => heldAt !== null);
  const shared = { hidden, isHolding };
  if (event.status !== 'cancelled' && (query.do === undefined || query.do === 'move'))
    return <Move {...props} isHolding={isHolding} />;
  const affected = await listAffected(actor, group.id, [{ on: event.date, audience: event.audience }]);
  return (
    <>
      <AffectedPeople affected={affected} />
      {event.status === 'cancelled' ? (
        <PublishForm {...shared} action={restoreEventAction} submit="Let it take place again" />
      ) : query.do === 'venue' ? (
        <PublishForm
          {...shared}
          action={placeEventAction}
          fields={[
            {
              kind: 'select',
              name: 'venueId',
              label: 'Venue of this event',
              empty: `Where the group meets: ${group.venueName ?? 'not decided'}`,
              options: (await getGroupFormChoices(actor)).venues,
            },
          ]}
          submit="Change the venue"
        />
      ) : query.do === 'link' ? (
        <PublishForm
          {...shared}
          action={linkEventAction}
          fields={[
            {
              kind: 'url',
              name: 'joinUrl',
              label: 'Joining link',
              hint: 'Only attendees see it. Empty takes it away.',
              value: event.joinUrl ?? '',
            },
          ]}
          submit="Change the joining link"
        />
      ) : (
        <PublishForm {...shared} action={cancelEventAction} submit="Cancel the event" variant="danger" />
      )}
    </>
  );
}

async function Move({
  actor,
  group,
  event,
  query,
  values,
  hidden,
  isHolding,
}: Props & { isHolding: boolean }) {
  const asked = askedOf(whenSchema, query);
  const to = asked.parsed;
  const noSchool = to === null ? null : noSchoolWords(await getGroupTerms(actor, group.id), to.date);
  const { errorOf } = asked;
  return (
    <>
      <AskForm
        action={`/staff/groups/${group.id}/events/${event.id}`}
        hidden={{ do: 'move' }}
        errors={asked.errors}
        submit="See who is affected"
      >
        <WhenFields
          values={{ ...values, ...asked.values }}
          errors={{ date: errorOf('date'), starts: errorOf('starts'), ends: errorOf('ends') }}
        />
      </AskForm>
      {to !== null && (
        <>
          <p>
            <b>
              {formatDateLong(event.date)} → {formatDateLong(to.date)}
            </b>
          </p>
          {noSchool !== null && <WarningText>There is no school that day: {noSchool}.</WarningText>}
          <AffectedPeople
            affected={
              await listAffected(actor, group.id, [
                { on: event.date, audience: event.audience },
                { on: to.date, audience: event.audience },
              ])
            }
          />
          <PublishForm
            action={moveEventAction}
            hidden={{ ...asked.values, ...hidden }}
            isHolding={isHolding}
            submit="Move the event"
          />
        </>
      )}
    </>
  );
}
