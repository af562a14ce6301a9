import type { IsoDate } from '@/lib/dates/iso-date';

export const services = ['canvas', 'dfe'] as const;
export type Service = (typeof services)[number];

/**
 * What is known of somebody's access to a service of others. `since` is the day on which they told us; `registered`
 * that the provider says their account there is active.
 */
export type ServiceAccess =
  | { state: 'known'; since: IsoDate; registered: boolean }
  | { state: 'refused'; since: IsoDate }
  | { state: 'unknown' };
