import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ChangeOfDraft } from '@/components/groups/change-of-draft';
import { EventChoices } from '@/components/groups/event-choices';
import { ButtonLink } from '@/components/ui/button-link';
import { PageHeader } from '@/components/ui/page-header';
import { formatClockTime, formatDateLong } from '@/lib/dates/format';
import { partsOfDate } from '@/lib/dates/typed';
import { requireGroup } from '@/lib/groups/require-group';
import type { GroupEvent } from '@/lib/groups/types';
import { materialPaths } from '@/lib/materials/paths';
import { moveDraftAction, removeDraftAction } from '../../actions';
import { EventChange } from './event-change';

export const metadata: Metadata = { title: 'Change an event' };

interface Props {
  params: Promise<{ groupId: string; eventId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function GroupEventPage({ params, searchParams }: Props) {
  const { groupId, eventId } = await params;
  const query = await searchParams;
  const { actor, group } = await requireGroup(groupId);
  const event = group.events.find(({ id }) => id === eventId);
  if (event === undefined) notFound();
  const hidden = { groupId: group.id, eventId: event.id, version: String(event.version) };
  return (
    <>
      <PageHeader
        title={event.title}
        caption={group.name}
        lede={`${event.isDraft ? 'Draft for ' : ''}${formatDateLong(event.date)}, ${formatClockTime(event.startTime)} to ${formatClockTime(event.endTime)}${event.status === 'cancelled' ? '. Cancelled' : ''}`}
        back={{ href: `/staff/groups/${group.id}`, label: group.name }}
        actions={
          <ButtonLink href={materialPaths(group.id, event.id).list} variant="secondary">
            Materials and recordings
          </ButtonLink>
        }
      />
      {event.isDraft ? (
        <ChangeOfDraft
          event={event}
          hidden={hidden}
          values={typedWhen(event)}
          move={moveDraftAction}
          remove={removeDraftAction}
        />
      ) : event.isPast ? (
        <p>This event is over, so it stays as it was.</p>
      ) : (
        <div className="stack">
          <EventChoices groupId={group.id} event={event} chosen={query.do} />
          <EventChange
            actor={actor}
            group={group}
            event={event}
            query={query}
            values={typedWhen(event)}
            hidden={{ ...hidden, latest: String(group.latest) }}
          />
        </div>
      )}
    </>
  );
}

function typedWhen({ date, startTime, endTime }: GroupEvent): Record<string, string> {
  const { day, month, year } = partsOfDate(date);
  return {
    'date-day': day,
    'date-month': month,
    'date-year': year,
    starts: formatClockTime(startTime),
    ends: formatClockTime(endTime),
  };
}
