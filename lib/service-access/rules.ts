import type { IsoDate } from '@/lib/dates/iso-date';
import type { ServiceAccess } from './types';

/** The later of what the person told and what the provider says holds; on one day, what the person told. */
export function accessOf(
  told: { canSignIn: boolean; on: IsoDate } | null,
  activeSince: IsoDate | null,
): ServiceAccess {
  if (activeSince !== null && (told === null || told.on < activeSince))
    return { state: 'known', since: activeSince, registered: true };
  if (told === null) return { state: 'unknown' };
  return told.canSignIn
    ? { state: 'known', since: told.on, registered: false }
    : { state: 'refused', since: told.on };
}
