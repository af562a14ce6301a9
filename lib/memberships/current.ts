import { type IsoDate, toDateColumn } from '@/lib/dates/iso-date';

/** The `where` of memberships that give access on the day; one that was ended at once gives none, also on that day. */
export function isMembershipCurrent(on: IsoDate) {
  const day = toDateColumn(on);
  return { endedAt: null, startsOn: { lte: day }, OR: [{ endsOn: null }, { endsOn: { gte: day } }] };
}
