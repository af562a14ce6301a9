import type { Metadata } from 'next';
import { AffectedPeople } from '@/components/groups/affected-people';
import { AskForm } from '@/components/groups/ask-form';
import { PublishForm } from '@/components/groups/publish-form';
import { WhenFields } from '@/components/groups/when-fields';
import { PageHeader } from '@/components/ui/page-header';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { WarningText } from '@/components/ui/warning-text';
import { formatDateLong } from '@/lib/dates/format';
import { eventKindLabel, eventModeLabel } from '@/lib/events/labels';
import { getGroupTerms, listAffected, noSchoolWords } from '@/lib/groups/affected-queries';
import { askedOf } from '@/lib/groups/asked';
import { newEventSchema } from '@/lib/groups/change-schemas';
import { audienceLabel } from '@/lib/groups/labels';
import { requireGroup } from '@/lib/groups/require-group';
import { addEventAction } from '../../actions';

export const metadata: Metadata = { title: 'Add an event' };

interface Props {
  params: Promise<{ groupId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const kinds = (['conference', 'training', 'mentor_event', 'online_community'] as const).map((value) => ({
  value,
  label: eventKindLabel[value],
}));
const modes = (['face_to_face', 'online'] as const).map((value) => ({ value, label: eventModeLabel[value] }));
const audiences = Object.entries(audienceLabel).map(([value, label]) => ({ value, label }));

export default async function NewEventPage({ params, searchParams }: Props) {
  const { actor, group } = await requireGroup((await params).groupId);
  const { values, parsed, errors, errorOf } = askedOf(newEventSchema, await searchParams);
  const event = parsed;
  const noSchool = event === null ? null : noSchoolWords(await getGroupTerms(actor, group.id), event.date);
  return (
    <>
      <PageHeader
        title="Add an event"
        caption={group.name}
        lede="Beyond what the programme plans. It is published with its reason."
        back={{ href: `/staff/groups/${group.id}`, label: group.name }}
      />
      <div className="stack">
        <AskForm
          action={`/staff/groups/${group.id}/events/new`}
          hidden={{}}
          errors={errors}
          submit="See who is affected"
        >
          <TextField
            name="title"
            label="Title"
            maxLength={200}
            defaultValue={values.title}
            error={errorOf('title')}
          />
          <SelectField
            name="kind"
            label="What kind of event?"
            options={kinds}
            defaultValue={values.kind ?? 'training'}
            error={errorOf('kind')}
          />
          <SelectField
            name="mode"
            label="How does it take place?"
            options={modes}
            defaultValue={values.mode ?? 'face_to_face'}
            error={errorOf('mode')}
          />
          <SelectField
            name="audience"
            label="Who is it for?"
            options={audiences}
            defaultValue={values.audience ?? group.audience}
            error={errorOf('audience')}
          />
          <WhenFields
            values={values}
            errors={{ date: errorOf('date'), starts: errorOf('starts'), ends: errorOf('ends') }}
          />
        </AskForm>
        {event !== null && (
          <>
            <p>
              <b>{event.title}</b>, {formatDateLong(event.date)}
            </p>
            {noSchool !== null && <WarningText>There is no school that day: {noSchool}.</WarningText>}
            <AffectedPeople
              affected={await listAffected(actor, group.id, [{ on: event.date, audience: event.audience }])}
            />
            <PublishForm
              action={addEventAction}
              hidden={{ ...values, groupId: group.id, latest: String(group.latest) }}
              fields={
                event.mode === 'online'
                  ? [
                      {
                        kind: 'url',
                        name: 'joinUrl',
                        label: 'Joining link (optional)',
                        hint: 'Only attendees see it',
                      },
                    ]
                  : []
              }
              isHolding={group.versions.some(({ heldAt }) => heldAt !== null)}
              submit="Add the event"
            />
          </>
        )}
      </div>
    </>
  );
}
