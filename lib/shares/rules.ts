import type { Schedule } from '@/lib/schedules/types';

/** Days for which an address may work. */
export const shareDays = [7, 30, 90] as const;

export const mostShares = 10;

const day = 86_400_000;

export function shareExpiresAt(now: Date, days: (typeof shareDays)[number]): Date {
  return new Date(now.getTime() + days * day);
}

/** A schedule as anybody may read it who was given the address: no links to join, no names of staff. */
export function withoutContacts(schedule: Schedule): Schedule {
  return {
    ...schedule,
    events: schedule.events.map((event) => ({ ...event, joinUrl: null, facilitator: null, materials: [] })),
  };
}
