import { eventModeLabel } from '@/lib/events/labels';
import type { ScheduleEvent } from '@/lib/schedules/types';

/** The place of an event, or the way in. The link is there only for the attendee themself. */
export function Where({ event }: { event: ScheduleEvent }) {
  const { mode, venue, joinUrl, status, when } = event;
  return (
    <>
      {eventModeLabel[mode]}
      {venue && <small>{[venue.name, venue.postcode].filter(Boolean).join(', ')}</small>}
      {mode === 'online' && when !== 'past' && status !== 'cancelled' && (
        <small>{joinUrl === null ? 'Attendees sign in to join' : <a href={joinUrl}>Join online</a>}</small>
      )}
    </>
  );
}
