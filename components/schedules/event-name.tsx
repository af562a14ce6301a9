import { Tag, type Tone } from '@/components/ui/tag';
import { eventKindLabel } from '@/lib/events/labels';
import { scheduleStatusLabel } from '@/lib/schedules/labels';
import type { ScheduleEvent, ScheduleStatus } from '@/lib/schedules/types';

export const scheduleStatusTone: Record<ScheduleStatus, Tone> = {
  confirmed: 'success',
  provisional: 'warning',
  changed: 'info',
  cancelled: 'danger',
};

/** What an event is, of which module, and what became of it. Confirmed is the rule and is not said. */
export function EventName({ event }: { event: ScheduleEvent }) {
  const { title, kind, module, status, change } = event;
  const says = (words: string) => title.toLowerCase().includes(words.toLowerCase());
  const facts = [
    says(eventKindLabel[kind]) ? null : eventKindLabel[kind],
    module && !says(`Module ${module.number}`) ? `Module ${module.number}: ${module.title}` : null,
    module && says(`Module ${module.number}`) && !says(module.title) ? module.title : null,
  ];
  const line = facts.filter(Boolean).join(', ');
  return (
    <>
      {status === 'cancelled' ? <s>{title}</s> : title}{' '}
      {status !== 'confirmed' && <Tag tone={scheduleStatusTone[status]}>{scheduleStatusLabel[status]}</Tag>}
      {line && <small>{line}</small>}
      {change && status !== 'cancelled' && <small>{change}</small>}
    </>
  );
}
