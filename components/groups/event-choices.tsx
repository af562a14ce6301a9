import { TabLinks } from '@/components/ui/tab-links';
import type { GroupEvent } from '@/lib/groups/types';

/** What can be changed about a published event. */
export function EventChoices({
  groupId,
  event,
  chosen,
}: {
  groupId: string;
  event: GroupEvent;
  chosen: string | string[] | undefined;
}) {
  const choices =
    event.status === 'cancelled'
      ? [{ key: 'restore', label: 'Let it take place again' }]
      : [
          { key: 'move', label: 'Move it' },
          ...(event.mode === 'face_to_face' ? [{ key: 'venue', label: 'Change the venue' }] : []),
          ...(event.mode === 'online' ? [{ key: 'link', label: 'Change the joining link' }] : []),
          { key: 'cancel', label: 'Cancel it' },
        ];
  return (
    <TabLinks
      label="What changes"
      items={choices.map(({ key, label }) => ({
        href: `/staff/groups/${groupId}/events/${event.id}?do=${key}`,
        label,
        current: chosen === key || (chosen === undefined && key === choices[0]?.key),
      }))}
    />
  );
}
