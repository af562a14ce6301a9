import type { ScheduleEvent } from '@/lib/schedules/types';

/** Where the reader of a schedule finds what belongs to one of its events. */
export interface EventLinks<Event extends ScheduleEvent = ScheduleEvent> {
  /** The event as a calendar file. */
  calendarFile?: (event: Event) => string | null;
  /** The file of one of its materials. */
  materialFile?: (materialId: string) => string;
}
